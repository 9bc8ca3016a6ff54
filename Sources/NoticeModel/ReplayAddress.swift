/// Where the archive shows what once stood at an address: `/trang-luu/20130722030405/xa-mau/xa-mau.example!css!a.css`.
///
/// A place (``Source/place``) is one segment, its slashes written as `!`. So the references of a rewritten page are all
/// relative to the page itself, and time and collection need not stand in it: `./xa-mau.example!anh!cờ.gif` is what that
/// address held at the page's own time.
public struct ReplayAddress: Sendable, Hashable {
  public var collection: String
  public var place: String
  /// `20130722030405` in UTC; empty where none is known, which means the newest.
  public var timestamp: String

  public init(collection: String, place: String, timestamp: String) {
    (self.collection, self.place, self.timestamp) = (collection, place, timestamp)
  }

  /// Reads the last three segments of a path, percent-encoded as they came; nil for what this type does not write.
  public init?(timestamp: some StringProtocol, collection: some StringProtocol, place: some StringProtocol) {
    guard timestamp == Self.unknownTime || CaptureDigits.time(timestamp) != nil,
      let collection = Self.text(of: collection),
      let place = Self.text(of: place)
    else { return nil }
    self.init(
      collection: collection, place: place, timestamp: timestamp == Self.unknownTime ? "" : String(timestamp))
  }

  /// Without a slash at its start: `20130722030405/xa-mau/xa-mau.example!css!a.css`.
  public var path: String {
    let time = timestamp.isEmpty ? Self.unknownTime : timestamp
    return "\(time)/\(Self.segment(collection) ?? Self.unknownTime)/\(Self.segment(place) ?? Self.unknownTime)"
  }

  /// A text as one segment of a path: RFC 3986's unreserved characters as they are, `/` as `!`, every other byte as
  /// `%XX`. Nil for what no segment can be: the empty text, `.` and `..`, which a browser takes out of a path.
  public static func segment(_ text: String) -> String? {
    guard !text.isEmpty, text != ".", text != ".." else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"): bytes.append(UInt8(ascii: "!"))
      case _ where isUnreserved(byte): bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a segment says, undone once; nil for half of a `%XX`, NUL and bytes that are no UTF-8.
  static func text(of segment: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Substring(segment).utf8
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "!"): bytes.append(UInt8(ascii: "/"))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else { return nil }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Stands for a time that is not known.
  private static let unknownTime = "0"
  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }
}
