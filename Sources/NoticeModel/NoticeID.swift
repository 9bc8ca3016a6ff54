/// The lasting name of a document: 24 hex digits derived from its collection and canonical source.
///
/// Neither import order, machine nor clock plays a part, so the same folder gives the same ids everywhere and a rebuilt
/// index keeps every link. `Originals` derives the value; this type only carries and checks it.
public struct NoticeID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// 24 lower-case hex digits (96 bits: a billion documents collide with a probability of about 10⁻¹¹).
  public let hex: String

  /// Accepts exactly 24 hex digits, in either case; anything else is nil.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.count == 24, hex.utf8.allSatisfy(\.isHexDigit) else { return nil }
    self.hex = hex.lowercased()
  }

  /// Takes the first 12 bytes of a digest over the document's identity.
  public init(truncating digest: ContentDigest) {
    self.hex = String(digest.hex.prefix(24))
  }

  /// The six digits that end a permalink's slug and keep equal slugs apart.
  public var suffix: Substring { hex.prefix(6) }

  public var description: String { hex }

  public static func < (lhs: NoticeID, rhs: NoticeID) -> Bool { lhs.hex < rhs.hex }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = NoticeID(hex: text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a document id"))
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

extension UInt8 {
  /// True for `0-9`, `a-f`, `A-F`.
  var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self) || (0x41...0x46).contains(self)
  }
}
