/// What an importer is given: the exact bytes of one file or entry, and what is known of them from outside.
public struct Original: Sendable {
  public var source: Source
  public var bytes: [UInt8]
  /// What the bytes are, from their content first and their name second: `text/html`, `text/plain` …
  public var mediaType: String
  /// The encoding that a person named (`--encoding`): it stands above everything the document says.
  public var encoding: String?
  /// False where a person wanted text in pictures left unread (`--no-ocr`).
  public var readsPictures: Bool
  /// The documents that this one shows inside itself (frames), by the reference it uses for them. The caller resolves
  /// them, so that importers stay free of files and network.
  public var parts: [String: [UInt8]]

  public init(
    source: Source, bytes: [UInt8], mediaType: String, encoding: String? = nil, readsPictures: Bool = true,
    parts: [String: [UInt8]] = [:]
  ) {
    self.source = source
    self.bytes = bytes
    self.mediaType = mediaType
    self.encoding = encoding
    self.readsPictures = readsPictures
    self.parts = parts
  }
}
