import Markup

/// The styles of a DOCX: fonts, headings and lists that paragraphs and runs take over from them.
struct WordStyles: XMLVisitor {
  /// A style as it is written, or with what its ancestors say.
  struct Style {
    var run = WordRunProperties()
    var basedOn: String?
    /// 1 to 6 for a heading, 0 for text whatever its ancestors are.
    var heading: Int?
    var number: WordNumber?
  }

  private var styles: [String: Style] = [:]
  private var defaultRun = WordRunProperties()
  private var defaultParagraph = ""
  private var current: (id: String, style: Style, isDefaultParagraph: Bool)?
  private var isInDefaults = false

  /// Longer chains are circles.
  private static let maximumChain = 32

  mutating func start(_ element: borrowing XMLElement<WordName>) -> Bool {
    switch element.name {
    case .defaultRun:
      isInDefaults = true
    case .style:
      let isDefault = ["1", "true", "on"].contains(element.attribute("default") ?? "")
      current = (
        element.attribute("styleId") ?? "", Style(), isDefault && element.attribute("type") == "paragraph"
      )
    case .styleName:
      if let level = element.value.flatMap(Self.heading(named:)) { current?.style.heading = level }
    case .basedOn:
      current?.style.basedOn = element.value
    case .outlineLevel:
      if let level = element.value.flatMap({ Int($0) }) { current?.style.heading = Self.heading(outline: level) }
    case .numberID, .numberLevel:
      var number = current?.style.number ?? WordNumber()
      number.read(element)
      current?.style.number = number
    case .fonts, .hidden, .runStyle:
      if isInDefaults { defaultRun.read(element) } else { current?.style.run.read(element) }
    case .oldRunProperties, .oldParagraphProperties, .tabs:
      return false
    default:
      break
    }
    return true
  }

  mutating func end(_ name: WordName) {
    switch name {
    case .defaultRun: isInDefaults = false
    case .style:
      if let current {
        styles[current.id] = current.style
        if current.isDefaultParagraph { defaultParagraph = current.id }
      }
      current = nil
    default: break
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {}

  // MARK: - Reading

  /// A paragraph style with everything that stands behind it; the default one for nil.
  func paragraph(_ id: String?) -> Style {
    var style = resolved(id.flatMap { styles[$0] == nil ? nil : $0 } ?? defaultParagraph)
    style.run = style.run.over(defaultRun)
    return style
  }

  func character(_ id: String) -> WordRunProperties { resolved(id).run }

  private func resolved(_ id: String) -> Style {
    var result = Style()
    var next: String? = id
    for _ in 0..<Self.maximumChain {
      guard let id = next, let style = styles[id] else { break }
      result.run = result.run.over(style.run)
      result.heading = result.heading ?? style.heading
      if let number = style.number { result.number = result.number?.over(number) ?? number }
      next = style.basedOn
    }
    return result
  }

  /// The level that a built-in style's name stands for, in English and in Vietnamese Word.
  private static func heading(named name: String) -> Int? {
    let name = name.lowercased()
    if name == "title" || name == "tiêu đề" { return 1 }
    for prefix in ["heading ", "đề mục ", "đầu đề "] where name.hasPrefix(prefix) {
      guard let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) else { return nil }
      return min(level, 6)
    }
    return nil
  }

  /// Word's outline levels count from 0; from 9 on a paragraph is text.
  static func heading(outline level: Int) -> Int { (0..<9).contains(level) ? min(level + 1, 6) : 0 }
}
