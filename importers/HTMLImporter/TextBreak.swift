import Markup

/// What an element does to the line of text that it stands in: one rule for the reader of pages and for their rewriter.
enum TextBreak {
  /// Nothing: the text goes on.
  case none
  /// A thing that is seen as a thing of its own parts words.
  case word
  /// The line ends.
  case line

  init(at tag: Tag) {
    switch tag {
    case .a, .font, .basefont, .span, .other, .select, .optgroup, .template, .noscript, .base, .meta, .link, .style,
      .script:
      self = .none
    case .img, .input, .area, .label, .time, .svg, .object, .embed, .video, .audio, .canvas:
      self = .word
    default:
      self = .line
    }
  }
}
