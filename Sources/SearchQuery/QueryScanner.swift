/// A stretch of a query between blanks, or between quotation marks.
struct QueryToken {
  enum Kind {
    case word, phrase
    /// `|`, which needs no blanks around it.
    case bar
  }

  var kind: Kind
  /// In plain characters.
  var text: String
  /// Unicode scalars from the start of the query.
  var position: Int
  /// True when nothing stands between it and the token before it.
  var isGlued: Bool
  /// True when there is a colon in its text.
  var hasColon: Bool
}

/// Cuts a query into words and quoted phrases.
struct QueryScanner {
  private(set) var tokens: [QueryToken] = []
  /// Where the quotation mark stands that has no pair.
  private(set) var unclosedMark: Int?

  private var stretch = String.UnicodeScalarView()
  private var start = 0
  private var isGlued = false
  private var hasColon = false

  /// One pass over the scalars.
  init(_ text: String) {
    var opened: Int?
    for (position, typed) in text.unicodeScalars.enumerated() {
      guard let scalar = QueryScalars.plain(typed) else { continue }
      if QueryScalars.isQuotationMark(scalar) {
        finish(opened == nil ? .word : .phrase)
        opened = opened == nil ? position : nil
        start = position
      } else if opened != nil {
        stretch.append(scalar)
      } else if scalar == " " {
        finish(.word)
        isGlued = false
      } else if scalar == "|" {
        finish(.word)
        start = position
        stretch.append(scalar)
        finish(.bar)
      } else {
        if stretch.isEmpty { start = position }
        if scalar == ":" { hasColon = true }
        stretch.append(scalar)
      }
    }
    if let opened { start = opened }
    finish(opened == nil ? .word : .phrase)
    unclosedMark = opened
  }

  /// An empty phrase is kept, for `loại:""` says something; an empty word is none.
  private mutating func finish(_ kind: QueryToken.Kind) {
    if stretch.isEmpty, kind != .phrase { return }
    tokens.append(
      QueryToken(kind: kind, text: String(stretch), position: start, isGlued: isGlued, hasColon: hasColon))
    stretch.removeAll()
    hasColon = false
    isGlued = true
  }
}
