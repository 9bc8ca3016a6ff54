import LegacyEncoding
import Markup

/// The font that is in force where a page's reader stands.
///
/// Fonts are inherited; an explicit other font inside a legacy one ends it. A level is one byte, so depth costs
/// nothing, and on pages without fonts an element costs two looks at its attributes.
struct FontStack {
  /// Which font is in force; `none` for every font that is not of a legacy family. Cheap to keep and to compare.
  typealias Key = UInt8

  static let none: Key = 0
  /// In `levels`: no element up to here names a font, so the page's base font counts.
  private static let unnamed: Key = 255
  /// Pages have one or two; what comes after so many is taken for the first of the same family.
  private static let maximumFonts = 64

  private var levels: [Key] = []
  private var base = FontStack.none
  /// The fonts by their key, which is one more than their place.
  private var fonts: [FontEvidence] = []

  /// The font in force; compared before and after an element, it tells whether a run of text ends there.
  var key: Key {
    guard let level = levels.last, level != Self.unnamed else { return base }
    return level
  }

  /// The evidence of the font in force; nil for a font of no legacy family.
  var current: FontEvidence? { evidence(of: key) }

  /// The evidence behind a key of this stack.
  func evidence(of key: Key) -> FontEvidence? { key == Self.none ? nil : fonts[Int(key) - 1] }

  /// An element begins; `pop` must follow where it ends. A `basefont` sets the font of the page from here on. `style` is
  /// the attribute of that name.
  mutating func push(_ tag: Tag, style: String?, sheet: FontSheet, attribute: (StaticString) -> String?) {
    push(tag, Self.evidence(of: tag, style: style, sheet: sheet, attribute: attribute))
  }

  private mutating func push(_ tag: Tag, _ evidence: FontEvidence?) {
    let inherited = levels.last ?? Self.unnamed
    guard let evidence else {
      levels.append(inherited)
      return
    }
    if tag == .basefont {
      setBase(evidence)
      levels.append(inherited)
    } else {
      levels.append(key(of: evidence))
    }
  }

  mutating func pop() {
    _ = levels.popLast()
  }

  /// Sets the font of all text that no element gives a font to.
  mutating func setBase(_ evidence: FontEvidence?) {
    base = evidence.map { key(of: $0) } ?? Self.none
  }

  /// As in browsers: the `style` attribute before the style sheets, those before the `face` attribute.
  private static func evidence(
    of tag: Tag, style: String?, sheet: FontSheet, attribute: (StaticString) -> String?
  ) -> FontEvidence? {
    if let style, let evidence = FontSheet.inline(style: style) { return evidence }
    if !sheet.isEmpty, let evidence = sheet.evidence(tag: tag, classes: attribute("class"), id: attribute("id")) {
      return evidence
    }
    guard tag == .font || tag == .basefont, let face = attribute("face") else { return nil }
    return FontEvidence(list: face)
  }

  private mutating func key(of evidence: FontEvidence) -> Key {
    guard !evidence.encodings.isEmpty else { return Self.none }
    if let place = fonts.firstIndex(of: evidence) { return Key(place + 1) }
    if fonts.count >= Self.maximumFonts {
      let same = fonts.firstIndex { $0.encodings == evidence.encodings && $0.isCapital == evidence.isCapital }
      return same.map { Key($0 + 1) } ?? Self.none
    }
    fonts.append(evidence)
    return Key(fonts.count)
  }
}
