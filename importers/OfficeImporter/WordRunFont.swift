import Markup

/// What a run's properties say, at one step of the chain from the document's defaults to the run itself; nil where this
/// step says nothing.
struct WordRunProperties: Hashable {
  /// The fonts of ASCII and of other Western letters; empty where a theme gives them.
  var ascii: String?
  var highANSI: String?
  var isHidden: Bool?
  /// The character style.
  var style: String?

  /// What holds where these stand over `base`.
  func over(_ base: WordRunProperties) -> WordRunProperties {
    WordRunProperties(
      ascii: ascii ?? base.ascii, highANSI: highANSI ?? base.highANSI, isHidden: isHidden ?? base.isHidden,
      style: style ?? base.style)
  }

  /// Takes up one of the elements of `rPr`.
  mutating func read(_ element: borrowing XMLElement<WordName>) {
    switch element.name {
    case .fonts:
      if let font = Self.font(element.attribute("ascii"), element.attribute("asciiTheme")) { ascii = font }
      if let font = Self.font(element.attribute("hAnsi"), element.attribute("hAnsiTheme")) { highANSI = font }
    case .hidden: isHidden = element.isOn
    case .runStyle: style = element.value
    default: break
    }
  }

  /// A theme's font goes before a named one; themes came when legacy fonts were gone.
  private static func font(_ name: String?, _ theme: String?) -> String? { theme == nil ? name : "" }

  /// The font that says most of the text's encoding: letters beyond ASCII are set in the second one, but programs that
  /// convert often name the first alone.
  func key(in fonts: inout OfficeFonts) -> OfficeFonts.Key {
    let key = fonts.key(of: highANSI)
    return key != OfficeFonts.none ? key : fonts.key(of: ascii)
  }
}
