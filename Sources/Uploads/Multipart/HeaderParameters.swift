import WARC

/// A header's value with its parameters, such as `form-data; name="tep"; filename*=UTF-8''a.txt` (RFC 9110 5.6.6).
///
/// Values stay bytes: what a client calls its files need not be UTF-8. A header that says a parameter twice, or breaks
/// off in a quotation, has no meaning that both sides would agree on, and is refused as a whole.
public struct HeaderParameters: Sendable, Hashable {
  /// What stands before the first `;`, in lower case.
  public let value: String
  private var parameters: [String: [UInt8]] = [:]

  /// Nil where it is malformed. One pass over the bytes.
  public init?(_ header: some Sequence<UInt8>) {
    var rest = Array(header)[...]
    let first = Self.trimmed(rest.prefix { $0 != Self.semicolon })
    guard !first.isEmpty, first.allSatisfy({ Self.isToken($0) || $0 == UInt8(ascii: "/") }) else { return nil }
    value = Self.lowercased(first)
    rest = rest.drop { $0 != Self.semicolon }
    while rest.popFirst() != nil {
      rest = rest.drop(while: Self.isBlank)
      guard let byte = rest.first, byte != Self.semicolon else { continue }
      let name = rest.prefix(while: Self.isToken)
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "="), let value = Self.takeValue(&rest),
        parameters.updateValue(value, forKey: Self.lowercased(name)) == nil
      else { return nil }
    }
  }

  /// A parameter by its lower-case name.
  public subscript(name: String) -> [UInt8]? { parameters[name] }

  /// The file name that a client gave: the extended form (RFC 8187, UTF-8) before the plain one. Nil where there is none.
  ///
  /// Bytes that are not UTF-8 are written as `%XX`: such a name is still told from others.
  public var fileName: String? {
    if let extended = parameters["filename*"].flatMap(Self.extendedValue) { return extended }
    return parameters["filename"].map { WARCHeader.text($0) }
  }

  // MARK: - Values

  /// A quotation, or everything until the next `;`. A backslash escapes a quotation mark or itself and is else a letter:
  /// old browsers sent `C:\thu muc\tep.doc` as it was.
  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.first == UInt8(ascii: "\"") else {
      let value = rest.prefix { $0 != semicolon }
      rest = rest.dropFirst(value.count)
      return Array(trimmed(value))
    }
    rest = rest.dropFirst()
    var value: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        rest = rest.drop(while: isBlank)
        return rest.isEmpty || rest.first == semicolon ? value : nil
      case UInt8(ascii: "\\") where rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "\\"):
        if let escaped = rest.popFirst() { value.append(escaped) }
      default: value.append(byte)
      }
    }
    return nil
  }

  /// `UTF-8'vi'Th%C3%B4ng%20b%C3%A1o`; nil for another charset, a wrong percent sign or no UTF-8.
  private static func extendedValue(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, lowercased(parts[0]) == "utf-8" else { return nil }
    var decoded: [UInt8] = []
    var rest = parts[2]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = rest.prefix(2)
        guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
          return nil
        }
        rest = rest.dropFirst(2)
        decoded.append(value)
      } else {
        decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  // MARK: - Bytes

  private static let semicolon = UInt8(ascii: ";")

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// RFC 9110 5.6.2.
  static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }
}
