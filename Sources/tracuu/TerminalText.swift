/// Text of documents and file names on its way to a terminal.
enum TerminalText {
  /// A document must not steer the terminal: control characters are left out.
  static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return text }
    var scalars = text.unicodeScalars
    scalars.removeAll { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    return String(scalars)
  }

  /// The same on one line: line breaks and tabs become blanks.
  static func oneLine(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == "\n" || scalar == "\t" ? " " : scalar) }
    return clean(String(scalars))
  }
}
