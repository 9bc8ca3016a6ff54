/// A cell of a table in RFC 4180.
public enum CSVCell {
  /// Spreadsheets run what begins with these characters as a formula; an apostrophe makes it text (OWASP, CSV injection).
  public static func text(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
