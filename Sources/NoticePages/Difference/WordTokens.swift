/// A text cut into what a reader compares: words (syllables), figures and single marks.
///
/// Unlike the words of the index these keep case, tones and marks. A figure, a date or a document's number is one token
/// (`1.000.000`, `22/7/2013`, `164/TB-UBND`), so that a change of it is shown whole.
struct WordTokens {
  /// Where each token stands in `text`, without the blanks around it.
  private(set) var ranges: [Range<String.Index>] = []
  /// What each token is; equal for equal tokens of all texts that share `TokenNumbers`.
  private(set) var numbers: [Int] = []
  let text: String

  var count: Int { ranges.count }

  /// Linear in the text.
  init(_ text: String, numbers known: inout TokenNumbers) {
    self.text = text
    let scalars = text.unicodeScalars
    var at = scalars.startIndex
    while at < scalars.endIndex {
      let start = at
      let kind = Kind(scalars[at])
      at = scalars.index(after: at)
      guard kind != .blank else { continue }
      if kind == .word || kind == .digit { at = Self.wordEnd(in: scalars, from: at, last: kind) }
      while at < scalars.endIndex, Kind(scalars[at]) == .mark { at = scalars.index(after: at) }
      ranges.append(start..<at)
      numbers.append(known.number(of: text[start..<at]))
    }
  }

  /// What stands between two neighbours: nothing, a blank or a line break.
  func blank(before token: Int) -> Substring {
    guard token > 0 else { return "" }
    let blank = text[ranges[token - 1].upperBound..<ranges[token].lowerBound]
    if blank.isEmpty { return "" }
    return blank.unicodeScalars.contains("\n") ? "\n" : " "
  }

  /// The text from the first to the last of some tokens.
  func text(of tokens: Range<Int>) -> Substring {
    guard !tokens.isEmpty else { return "" }
    return text[ranges[tokens.lowerBound].lowerBound..<ranges[tokens.upperBound - 1].upperBound]
  }

  private static func wordEnd(
    in scalars: String.UnicodeScalarView, from start: String.Index, last: Kind
  ) -> String.Index {
    var at = start
    var last = last
    while at < scalars.endIndex {
      let kind = Kind(scalars[at])
      switch kind {
      case .word, .digit: last = kind
      case .mark: break
      case .blank, .other:
        let next = scalars.index(after: at)
        guard next < scalars.endIndex, joins(scalars[at], after: last, before: Kind(scalars[next])) else { return at }
      }
      at = scalars.index(after: at)
    }
    return at
  }

  private static func joins(_ scalar: Unicode.Scalar, after: Kind, before: Kind) -> Bool {
    switch scalar {
    case "/", "-": before == .word || before == .digit
    case ".", ",", ":": after == .digit && before == .digit
    default: false
    }
  }

  private enum Kind {
    case blank, word, digit, mark, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "0"..."9": self = .digit
      case "a"..."z", "A"..."Z": self = .word
      case " ", "\n", "\t", "\r": self = .blank
      case _ where scalar.isASCII: self = .other
      default:
        let properties = scalar.properties
        if properties.isWhitespace {
          self = .blank
        } else if properties.isGraphemeExtend {
          self = .mark
        } else if properties.isAlphabetic {
          self = .word
        } else {
          self = properties.numericType == nil ? .other : .digit
        }
      }
    }
  }
}
