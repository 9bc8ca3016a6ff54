/// A cell of a table in RFC 4180.
public enum CSVCell {
  /// Spreadsheets run what begins with these characters as a formula; an apostrophe makes it text (OWASP, CSV injection).
  public static func text(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
    // Spreadsheets of Vietnam part cells at semicolons.
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0) }) else { return text }
    // A mark behind a quotation mark makes one character of both.
    let doubled = text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }
}
