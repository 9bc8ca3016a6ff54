import NoticeModel

/// The name of a record, `<urn:uuid:…>`, derived from what the record is about.
///
/// A UUID of version 8 (RFC 9562, section 5.8) over the given parts, so that the same import writes the same bytes and
/// a `revisit` can name its first record without reading it.
public struct WARCRecordID: Sendable, Hashable, CustomStringConvertible {
  /// The UUID with its dashes, in lower case.
  public let uuid: String

  /// Derives the id from `parts`: the record's type, its target URI, its date, its digest, and what else tells it
  /// apart.
  public init(identifying parts: [String]) {
    var digest = ContentDigest(hashing: Array(parts.joined(separator: "\0").utf8)).bytes
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    let hex = (ContentDigest(bytes: digest)?.hex ?? "").utf8.prefix(32)
    var text = [UInt8]()
    for (index, digit) in hex.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    self.uuid = String(decoding: text, as: UTF8.self)
  }

  /// As it stands in a header: `<urn:uuid:…>`.
  public var description: String { "<urn:uuid:\(uuid)>" }
}
