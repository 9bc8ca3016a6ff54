/// The header of a record as any program may have written it: read for what it says, with what is odd named beside it.
///
/// ``WARCRecord/init(reading:)`` is strict, because it reads what this program wrote. This is for files from elsewhere:
/// lines that end in LF alone, folded lines (RFC 822, which WARC 1.0 took over), lines that are no field, text that is
/// not UTF-8. Nothing here throws.
public struct WARCHeader: Sendable, Hashable {
  /// What stands behind `WARC/` in the first line: `1.0`, `1.1`, from old crawlers `0.18`.
  public let version: String
  /// Every field in order, `WARC-Type` and `Content-Length` included. Angle brackets stay.
  public private(set) var fields = WARCFields()
  /// What does not follow the format, in words; at most ten.
  public private(set) var oddities: [String] = []

  /// Reads `bytes`, from the version line up to the blank line.
  ///
  /// A value that is not UTF-8 keeps its bytes: each byte that is not ASCII becomes `%XX`, as it would stand in a URI.
  public init(lenient bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(WARCHeader.trimmed)
    let first = lines.isEmpty ? "" : WARCHeader.text(lines.removeFirst())
    version = String(first.dropFirst("WARC/".count))
    var name = ""
    var value = [UInt8]()
    for line in lines {
      if line.isEmpty { break }
      if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t"), !name.isEmpty {
        value += [UInt8(ascii: " ")] + WARCHeader.unblanked(line)
        continue
      }
      add(name, value)
      name = ""
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon != line.startIndex else {
        note("no field: \(WARCHeader.text(line.prefix(60)))")
        continue
      }
      name = WARCHeader.text(WARCHeader.unblanked(line[..<colon]))
      value = Array(WARCHeader.unblanked(line[line.index(after: colon)...]))
    }
    add(name, value)
  }

  /// The length of the block in bytes; nil where none, no number, a negative one, or two different ones are stated.
  public var contentLength: Int? {
    let stated = Set(fields.values("Content-Length"))
    guard stated.count == 1, let digits = stated.first, !digits.isEmpty,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }

  /// A value whose angle brackets, blanks around them and nothing else are taken off: WARC 1.0 wrote `<uri>` for every
  /// URI, and wget still does.
  public func unbracketed(_ name: String) -> String? {
    guard let value = fields[name] else { return nil }
    guard value.utf8.first == UInt8(ascii: "<"), value.utf8.last == UInt8(ascii: ">"), value.utf8.count >= 2 else {
      return value
    }
    return String(value.dropFirst().dropLast())
  }

  private mutating func add(_ name: String, _ value: [UInt8]) {
    guard !name.isEmpty else { return }
    guard fields.lines.count < WARCLimits.fields else { return note("more than \(WARCLimits.fields) fields") }
    fields.append(read: WARCFields.Field(name: name, value: WARCHeader.text(value)))
  }

  private mutating func note(_ oddity: String) {
    if oddities.count < 10 { oddities.append(oddity) }
  }

  /// UTF-8 where it is, else every byte that is not ASCII as `%XX`.
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.reduce(into: "") { text, byte in
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  /// The line without the CR of its end.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private static func unblanked(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var rest = line.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return rest
  }
}
