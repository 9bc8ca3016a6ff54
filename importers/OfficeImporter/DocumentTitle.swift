import Markup

/// The title in the properties of an office document (`docProps/core.xml`, `meta.xml`).
struct DocumentTitle: XMLVisitor {
  enum Name: String, XMLVocabulary {
    case title = "dc:title"
    case other = ""

    static let prefixes = ["http://purl.org/dc/elements/1.1/": "dc"]
  }

  private var utf8: [UInt8] = []
  private var isInTitle = false

  private static let maximumBytes = 4_096

  mutating func start(_ element: borrowing XMLElement<Name>) -> Bool {
    isInTitle = element.name == .title
    return true
  }

  mutating func end(_ name: Name) { isInTitle = false }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    if isInTitle, self.utf8.count < Self.maximumBytes { self.utf8.append(contentsOf: utf8) }
  }

  var title: String { Self.cleaned(String(decoding: utf8, as: UTF8.self)) }

  /// Without what programs put there when nobody wrote a title: their own name, and the name of a template.
  static func cleaned(_ title: String) -> String {
    let plain = title.lowercased()
    let isMade = ["word document", "microsoft word document", "untitled", "document", "title"].contains(plain)
    guard !isMade else { return "" }
    for prefix in ["microsoft word - ", "microsoft excel - ", "microsoft powerpoint - "] where plain.hasPrefix(prefix) {
      return String(title.dropFirst(prefix.count))
    }
    return title
  }
}
