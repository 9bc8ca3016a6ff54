/// What the ledger says of one input, as far as people are told of it: a line of an import's report, read back.
public struct ImportItem: Codable, Sendable, Hashable {
  /// Why an input was refused.
  public struct Failure: Codable, Sendable, Hashable {
    public let code: String
    public let message: String
  }

  /// 24 hex digits of the document; nil where there is none.
  public let id: String?
  /// As the import was given it: the path of a file, behind `!/` that of an entry of an archive.
  public let source: String
  /// An ``Outcome`` by its name; a string, since a later version may know more of them.
  public let outcome: String
  /// Of the input's bytes, in hex; nil for one that was refused before it was read as a document.
  public let sha256: String?
  public let bytes: Int
  public let warnings: [String]
  public let error: Failure?
}
