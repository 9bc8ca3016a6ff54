import Markup

/// The fonts, hidden text and lists of an OpenDocument's styles, gathered while the document is read: styles stand
/// before what uses them.
struct OpenDocumentStyles {
  /// What a style says with everything it is based on.
  struct Look {
    /// The name of a font; nil where no style names one.
    var font: String?
    var isHidden = false
    var list: String?
  }

  private struct Style {
    var parent: String?
    var font: String?
    var isHidden: Bool?
    var list: String?
  }

  private var faces: [String: String] = [:]
  private var common: [String: Style] = [:]
  private var automatic: [String: Style] = [:]
  private var defaults: [String: Style] = [:]
  private var looks: [String: Look] = [:]

  private var isAutomatic = false
  private var current: (family: String, name: String?, style: Style)?

  /// Longer chains are circles.
  private static let maximumChain = 32

  // MARK: - Gathering

  mutating func start(_ element: borrowing XMLElement<OpenDocumentName>) {
    switch element.name {
    case .fontFace:
      if let name = element.attribute("name") { faces[name] = element.attribute("font-family") }
    case .automaticStyles:
      // Another part's automatic styles have the same names.
      isAutomatic = true
      automatic.removeAll()
      looks.removeAll()
    case .style, .defaultStyle:
      var style = Style(parent: element.attribute("parent-style-name"))
      style.list = element.attribute("list-style-name")
      let name = element.name == .style ? element.attribute("name") ?? "" : nil
      current = (element.attribute("family") ?? "", name, style)
    case .textProperties:
      // A font's name refers to a face; a family is the font itself.
      let font = element.attribute("font-name").flatMap { faces[$0] ?? $0 } ?? element.attribute("font-family")
      current?.style.font = font
      if let display = element.attribute("display") { current?.style.isHidden = display == "none" }
    default:
      break
    }
  }

  mutating func end(_ name: OpenDocumentName) {
    switch name {
    case .automaticStyles:
      isAutomatic = false
    case .style, .defaultStyle:
      guard let current else { return }
      if let name = current.name {
        let key = Self.key(current.family, name)
        if isAutomatic { automatic[key] = current.style } else { common[key] = current.style }
      } else {
        defaults[current.family] = current.style
      }
      self.current = nil
    default:
      break
    }
  }

  // MARK: - Reading

  /// How a style of a family looks; nothing for one that is not there.
  mutating func look(_ family: String, _ name: String?) -> Look {
    guard let name else { return Look() }
    let key = Self.key(family, name)
    if let look = looks[key] { return look }
    var look = Look()
    var isHidden: Bool?
    var next: String? = name
    for _ in 0..<Self.maximumChain {
      guard let name = next else { break }
      let key = Self.key(family, name)
      guard let style = automatic[key] ?? common[key] else { break }
      look.font = look.font ?? style.font
      look.list = look.list ?? style.list
      isHidden = isHidden ?? style.isHidden
      next = style.parent
    }
    look.isHidden = isHidden ?? false
    looks[key] = look
    return look
  }

  /// The font of a family's text where no style names one.
  func defaultFont(_ family: String) -> String? { defaults[family]?.font }

  private static func key(_ family: String, _ name: String) -> String { "\(family)\u{0}\(name)" }
}
