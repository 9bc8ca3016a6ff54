/// Text of a document inside Markdown, where it must stay text.
enum MarkdownText {
  /// One line: line breaks become spaces, so that no later line can start a heading or a list.
  static func line(_ text: String) -> String {
    escaped(text.onOneLine)
  }

  /// A paragraph whose line breaks are kept as hard breaks; empty lines would end the paragraph and are left out.
  static func paragraph(_ text: String) -> String {
    text.scalarLines.map { escaped($0.onOneLine) }.filter { !$0.isEmpty }.joined(separator: "\\\n")
  }

  /// A backslash before what CommonMark or GitHub reads as markup. At a line's start also before what opens a heading,
  /// list, rule or underline there, so that a decision's "1. " stays as printed.
  private static func escaped(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var isStart = true
    var digits = 0
    for scalar in line.withoutControls.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$": result.append("\\")
      case "#", "+", "-", "=", ":": if isStart { result.append("\\") }
      case ".", ")": if isStart && digits > 0 { result.append("\\") }
      default: break
      }
      if isStart, ("0"..."9").contains(scalar) {
        digits += 1
      } else {
        isStart = false
      }
      result.append(scalar)
    }
    return String(result)
  }
}
