import Markup

/// A paragraph that is being read: what its properties say, and the font its style gives to runs that name none.
struct WordParagraph {
  var style: String?
  /// 1 to 6 for a heading, 0 for text; nil where only the style says.
  var heading: Int?
  var number: WordNumber?
  var run = WordRunProperties()
  var font = OfficeFonts.none
  /// Its end was deleted: the next paragraph's text goes on in the same line.
  var joinsNext = false

  /// Takes up one of the elements of `pPr`.
  mutating func read(_ element: borrowing XMLElement<WordName>) {
    switch element.name {
    case .paragraphStyle:
      style = element.value
    case .outlineLevel:
      heading = element.value.flatMap { Int($0) }.map(WordStyles.heading(outline:))
    default:
      var number = number ?? WordNumber()
      number.read(element)
      self.number = number
    }
  }
}

/// A run that is being read.
struct WordRun {
  var properties = WordRunProperties()
  var font: OfficeFonts.Key
  var isHidden: Bool
}
