/// The named fields of a WARC header: ordered, repeatable, found by name in any case.
///
/// A value is one line of UTF-8. A field of our own (a name that starts neither with `WARC-` nor with `Content-`) keeps
/// any text exactly: where a value could not stand on one line as it is, it is written as `Name*: UTF-8''…`,
/// percent-encoded the way RFC 8187 does it for HTTP, and read back under its plain name. So a path with a line break
/// in it survives. In the standard's own fields such characters become blanks, because other tools read those.
public struct WARCFields: Sendable, Hashable {
  /// One line of the header.
  public struct Field: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  /// The lines as they are written.
  public private(set) var lines: [Field] = []

  public init() {}

  /// The first value of the field, or nil.
  public subscript(name: String) -> String? {
    for line in lines {
      if let value = WARCFields.value(of: line, named: name) { return value }
    }
    return nil
  }

  /// Every value of the field, in order.
  public func values(_ name: String) -> [String] {
    lines.compactMap { WARCFields.value(of: $0, named: name) }
  }

  /// Adds a field behind the others. Characters of `name` that no field name has are left out.
  public mutating func append(_ name: String, _ value: String) {
    let token = String(decoding: name.utf8.filter(WARCFields.isNameByte), as: UTF8.self)
    guard !token.isEmpty else { return }
    if WARCFields.isOneLine(value) {
      lines.append(Field(name: token, value: value))
    } else if WARCFields.isStandard(token) {
      lines.append(Field(name: token, value: WARCFields.flattened(value)))
    } else {
      let encoded = PercentEncoding.encode(value, keeping: PercentEncoding.isUnreserved)
      lines.append(Field(name: token + "*", value: WARCFields.encodedPrefix + encoded))
    }
  }

  /// Adds a line that was read, as it stands.
  mutating func append(read line: Field) {
    lines.append(line)
  }

  private static let encodedPrefix = "UTF-8''"

  private static func value(of line: Field, named name: String) -> String? {
    if equals(line.name.utf8, name.utf8) { return line.value }
    guard line.name.utf8.last == UInt8(ascii: "*"), line.value.hasPrefix(encodedPrefix),
      equals(line.name.utf8.dropLast(), name.utf8[...])
    else { return nil }
    return PercentEncoding.decode(line.value.dropFirst(encodedPrefix.count))
  }

  private static func equals(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { lowercased($0) == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  private static func isStandard(_ name: String) -> Bool {
    let lower = String(decoding: name.utf8.map(lowercased), as: UTF8.self)
    return lower.hasPrefix("warc-") || lower.hasPrefix("content-")
  }

  /// Readers take blanks off both ends of a value, so one that has them cannot stand as it is.
  private static func isOneLine(_ value: String) -> Bool {
    value.utf8.first != UInt8(ascii: " ") && value.utf8.last != UInt8(ascii: " ")
      && value.unicodeScalars.allSatisfy { !isControl($0) }
  }

  private static func flattened(_ value: String) -> String {
    var flat = String.UnicodeScalarView()
    for scalar in value.unicodeScalars { flat.append(isControl(scalar) ? " " : scalar) }
    return String(flat)
  }

  /// C0, DEL, C1 and the Unicode line separators: each of them ends a line for some tool.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// A `token` of the standard: ASCII without blanks, controls and separators.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    PercentEncoding.isUnreserved(byte) || "!#$%&'*+^`|".utf8.contains(byte)
  }
}
