import NoticeModel

/// What a document begins with, for lists that have room for a few lines: its first paragraph of running text.
///
/// The head of an official document comes before it (quốc hiệu, tiêu ngữ, place and day), in short lines or in capitals;
/// these and the subject say nothing new.
struct DocumentAbstract {
  /// Nil where no paragraph is running text.
  let text: String?

  init(_ notice: Notice) {
    let subject = notice.subject.onOneLine
    let paragraphs = notice.body.lazy.compactMap { block in
      if case .paragraph(let text) = block { text.onOneLine } else { nil as String? }
    }
    text = paragraphs.first { $0 != subject && Self.isRunningText($0) }.map(Self.bounded)
  }

  /// Unicode scalars; the longest line of a head, number and place with day, has fewer.
  private static let shortest = 60
  private static let longest = 500

  private static func isRunningText(_ text: String) -> Bool {
    text.unicodeScalars.count >= shortest && text.unicodeScalars.contains(where: \.properties.isLowercase)
  }

  /// Cut between two words.
  private static func bounded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let cut = scalars[..<end].lastIndex(of: " ") ?? end
    return String(scalars[..<cut]) + "…"
  }
}
