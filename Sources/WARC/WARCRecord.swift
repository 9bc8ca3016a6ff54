public import NoticeModel

/// One record of a WARC 1.1 file (ISO 28500:2017): a header of named fields, and a block of bytes.
public struct WARCRecord: Sendable, Hashable {
  /// What a record is. Types of later standards are kept by their name.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let warcinfo = Kind(rawValue: "warcinfo")
    /// A file, as it was found.
    public static let resource = Kind(rawValue: "resource")
    /// An answer of a web server, its HTTP header included.
    public static let response = Kind(rawValue: "response")
    /// Bytes that an earlier record holds, from another source or at another time.
    public static let revisit = Kind(rawValue: "revisit")
    /// A further piece of an earlier record.
    public static let continuation = Kind(rawValue: "continuation")
    /// What is said about other records: here decisions of people and the ledger of imports.
    public static let metadata = Kind(rawValue: "metadata")
  }

  public var kind: Kind
  /// Every field but `WARC-Type` and `Content-Length`, which follow from the rest.
  public var fields: WARCFields
  public var block: [UInt8]

  /// Makes a record with the fields that every record must have.
  ///
  /// - Parameter date: ISO 8601 in UTC, with a fraction of the second or without: `2013-07-22T03:04:05Z`.
  public init(kind: Kind, id: WARCRecordID, date: String, contentType: String? = nil, block: [UInt8] = []) {
    self.kind = kind
    self.fields = WARCFields()
    self.block = block
    fields.append("WARC-Record-ID", id.description)
    fields.append("WARC-Date", date)
    if let contentType { fields.append("Content-Type", contentType) }
  }

  init(kind: Kind, fields: WARCFields, block: [UInt8]) {
    self.kind = kind
    self.fields = fields
    self.block = block
  }

  /// The first value of a field, found by its name in any case.
  public subscript(name: String) -> String? { fields[name] }

  /// Every value of a field, in order.
  public func values(_ name: String) -> [String] { fields.values(name) }

  public var contentType: String? { fields["Content-Type"] }

  /// The header in bytes, up to and including the blank line that ends it.
  public var header: [UInt8] {
    var text = "WARC/1.1\r\nWARC-Type: \(kind.rawValue)\r\n"
    for line in fields.lines { text += "\(line.name): \(line.value)\r\n" }
    text += "Content-Length: \(block.count)\r\n\r\n"
    return Array(text.utf8)
  }

  /// The bytes of the block that the payload digest is over: of a web server's answer the body as it came, transfer
  /// encoding and all; of anything else the whole block.
  public var payloadRange: Range<Int> {
    guard kind == .response, contentType?.lowercased().hasPrefix("application/http") == true else {
      return block.indices
    }
    let blank = Array("\r\n\r\n".utf8)
    let end = block.indices.first { block[$0] == blank[0] && block[$0...].starts(with: blank) }
    return (end.map { $0 + blank.count } ?? block.count)..<block.count
  }
}

extension WARCRecord {
  /// The digest that the record states for its payload; nil where it has none or one of another algorithm than SHA-256.
  public var payloadDigest: ContentDigest? { digest("WARC-Payload-Digest") }

  /// False where the block is not the bytes that the record's SHA-256 digests were made of. Other algorithms are not
  /// judged; a `revisit` states the digest of bytes that stand elsewhere, and the first piece of a larger file that of
  /// the whole.
  public var agreesWithItsDigests: Bool {
    if let stated = digest("WARC-Block-Digest"), stated != ContentDigest(hashing: block) { return false }
    guard kind != .revisit, fields["WARC-Segment-Number"] == nil, let stated = payloadDigest else { return true }
    let payload = payloadRange
    return stated == block.withUnsafeBytes { ContentDigest(hashing: UnsafeRawBufferPointer(rebasing: $0[payload])) }
  }

  private func digest(_ name: String) -> ContentDigest? {
    guard let value = fields[name], value.lowercased().hasPrefix("sha256:") else { return nil }
    return ContentDigest(hex: value.dropFirst("sha256:".count))
  }
}
