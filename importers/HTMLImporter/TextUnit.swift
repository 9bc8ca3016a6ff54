import Markup

/// A line of a page as the choice of the main text sees it.
struct TextUnit {
  /// Its index in the pool of texts.
  var text: Int
  /// The innermost element that holds all of it.
  var element: Int
  /// The innermost of those that break lines.
  var block = 0
  var kind: LineKind
  /// Scalars, of which `linked` stand in links.
  var length = 0
  var linked = 0
  var commas = 0
  var endsSentence = false
  /// The alternative text of a picture: it goes where the picture stands, and weighs nothing.
  var isAlternative = false
  /// It names who runs the portal, and says nothing of where the main text is.
  var isImprint = false
  /// Letters and letters in links, as they were gathered.
  var letters = 0
  var linkLetters = 0

  /// Measures the text as it was restored.
  mutating func measure(_ text: String, in outline: PageOutline) {
    var (scalars, isForeign) = (0, false)
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        if byte & 0xC0 != 0x80 { scalars &+= 1 }
        if byte == UInt8(ascii: ",") { commas &+= 1 }
        // The first bytes of the Arabic comma and of the full-width one.
        if byte == 0xD8 || byte == 0xEF { isForeign = true }
      }
      if let last = bytes.last { endsSentence = last == UInt8(ascii: ".") }
    }
    if isForeign { commas += text.unicodeScalars.count { $0.value == 0xFF0C || $0.value == 0x060C } }
    length = scalars
    linked = letters > 0 ? scalars * min(linkLetters, letters) / letters : 0
    block = element
    while block > 0, !outline.elements[block].tag.breaksLine { block = Int(outline.elements[block].parent) }
  }
}

extension Tag {
  var breaksLine: Bool {
    if case .line = TextBreak(at: self) { return self != .br && self != .option }
    return false
  }

  /// 1 to 6; 6 for whatever is no heading.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    default: 6
    }
  }

  /// Parts of a table, and what stands within lines: no document ends with them.
  var isPart: Bool { self == .tr || self == .tbody || self == .thead || self == .table || !breaksLine }

  var isPage: Bool { self == .html || self == .body }
}
