public import NoticeModel

/// What was received in one upload, from whom, and what became of it: one JSON file beside the spool.
///
/// It is also the audit record of the upload: whatever is said of it in the log stands here too.
public struct Receipt: Codable, Sendable, Hashable {
  public var id: String
  /// ISO 8601 in UTC.
  public var receivedAt: String
  /// The name of the token, never the token.
  public var token: String
  /// The network that the client's address belongs to; nil where it is not known.
  public var client: String?
  public var files: [File]

  /// One file of it.
  public struct File: Codable, Sendable, Hashable {
    public var name: String
    public var bytes: Int
    public var sha256: String
    /// What an import said of it, once one did so for good.
    public var imported: ImportItem?

    public init(_ file: ReceivedFile) {
      name = file.name
      bytes = file.byteCount
      sha256 = file.digest.hex
    }
  }

  public init(id: UploadID, receivedAt: String, token: String, client: String?, files: [ReceivedFile]) {
    self.id = id.description
    self.receivedAt = receivedAt
    self.token = token
    self.client = client
    self.files = files.map(File.init)
  }

  enum CodingKeys: String, CodingKey {
    case id, token, client, files
    case receivedAt = "received_at"
  }
}
