public import NoticeModel

/// When a record last changed in this archive: an instant in UTC, in whole seconds (datestamp of OAI-PMH 2.0, §3.3).
///
/// Always the 20 characters `2013-07-22T03:04:05Z`, so that it sorts as text, in Swift as in SQLite. It is the archive's
/// own time, never a day of the document.
public struct Datestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// `2013-07-22T03:04:05Z`.
  public let text: String

  /// Reads exactly `2013-07-22T03:04:05Z`; other forms, and instants that no calendar has, are nil.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      CivilDate(iso: String(decoding: bytes[..<10], as: UTF8.self)) != nil,
      Self.isNumber(bytes[11...12], below: 24), Self.isNumber(bytes[14...15], below: 60),
      Self.isNumber(bytes[17...18], below: 60)
    else { return nil }
    self.text = text
  }

  /// Reads a time as the archive writes it, `2013-07-22T03:04:05.000000Z`; parts of a second are left out.
  public init?(timestamp: String) {
    let fraction = timestamp.utf8.dropFirst(19)
    guard fraction.first == UInt8(ascii: ".") || fraction.count == 1, fraction.last == UInt8(ascii: "Z") else {
      return nil
    }
    self.init(String(decoding: timestamp.utf8.prefix(19), as: UTF8.self) + "Z")
  }

  /// The first second of a day.
  public init(startOf day: CivilDate) { text = "\(day)T00:00:00Z" }

  /// The last second of a day.
  public init(endOf day: CivilDate) { text = "\(day)T23:59:59Z" }

  public var description: String { text }

  public static func < (left: Datestamp, right: Datestamp) -> Bool { left.text < right.text }

  private static func isNumber(_ digits: ArraySlice<UInt8>, below end: Int) -> Bool {
    digits.allSatisfy { (0x30...0x39).contains($0) } && digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } < end
  }
}
