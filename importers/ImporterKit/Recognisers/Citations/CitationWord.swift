/// A word of a document's text, with what stands before it and the phrase it belongs to.
struct CitationWord {
  /// Unicode scalars of the text.
  var start: Int32
  var end: Int32
  var word: CitationVocabulary.ID
  var folded: CitationVocabulary.ID
  /// What stands between the word before and this one.
  var gap: Gap
  var look: Look
  /// The phrase that begins here.
  var term: CitationTerm = .none
  /// Words of that phrase.
  var size: UInt8 = 1
  /// Words back to the phrase's first one.
  var offset: UInt8 = 0

  struct Gap: OptionSet {
    let rawValue: UInt16
    static let line = Gap(rawValue: 1)
    static let tab = Gap(rawValue: 2)
    static let comma = Gap(rawValue: 4)
    static let semicolon = Gap(rawValue: 8)
    static let stop = Gap(rawValue: 16)
    static let colon = Gap(rawValue: 32)
    static let opening = Gap(rawValue: 64)
    static let closing = Gap(rawValue: 128)
    static let dash = Gap(rawValue: 256)
    static let slash = Gap(rawValue: 512)
    static let blank = Gap(rawValue: 1024)
    static let other = Gap(rawValue: 2048)

    /// Nothing but blanks, maybe a line's end.
    var isPlain: Bool { isSubset(of: [.blank, .line]) }
    /// The dot of "33.13", without a blank.
    var isInner: Bool { self == .stop }
  }

  struct Look: OptionSet {
    let rawValue: UInt8
    /// Begins with a capital; all its letters are.
    static let capital = Look(rawValue: 1)
    static let allCapitals = Look(rawValue: 2)
    static let digit = Look(rawValue: 4)
  }

  var length: Int { Int(end - start) }

  /// Does a sentence end before this word? A line that goes on with a small letter was only broken.
  var beginsClause: Bool {
    if !gap.isDisjoint(with: [.semicolon, .stop]) { return !gap.isInner }
    return gap.contains(.line) && (!gap.isPlain || look != [] || length == 1)
  }
}
