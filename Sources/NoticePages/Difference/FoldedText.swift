/// A difference as it is read: long stretches without a change are folded to their number.
struct FoldedText {
  enum Part: Hashable {
    case paragraph(TextDifference.Paragraph)
    /// So many paragraphs that did not change.
    case folded(Int)
  }

  /// Paragraphs shown before and after a change.
  static let context = 2

  let parts: [Part]

  init(_ difference: TextDifference, context: Int = FoldedText.context) {
    let paragraphs = difference.paragraphs
    var parts: [Part] = []
    var at = 0
    while at < paragraphs.count {
      guard paragraphs[at].isKept else {
        parts.append(.paragraph(paragraphs[at]))
        at += 1
        continue
      }
      let end = paragraphs[at...].firstIndex { !$0.isKept } ?? paragraphs.count
      // Nothing stands before the first change or after the last that would need its context.
      let head = at == 0 ? 0 : context
      let tail = end == paragraphs.count ? 0 : context
      let hidden = end - at - head - tail
      // A fold takes a line itself.
      if hidden > 1 {
        parts += paragraphs[at..<at + head].map { .paragraph($0) }
        parts.append(.folded(hidden))
        parts += paragraphs[end - tail..<end].map { .paragraph($0) }
      } else {
        parts += paragraphs[at..<end].map { .paragraph($0) }
      }
      at = end
    }
    self.parts = parts
  }
}
