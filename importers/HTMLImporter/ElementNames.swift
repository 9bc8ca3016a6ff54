import Markup

/// Reads what the attributes of an element say of its part in the page. Names come again and again, so each is read
/// once.
struct ElementNames {
  /// What is known of an element from its attributes.
  struct Said {
    var marks: NameMarks = []
    var traits: PageOutline.Traits = []
    var weight = 0
    var name: Int16 = 0
  }

  private var known: [String: (marks: NameMarks, number: Int16)] = [:]
  private static let maximumKnown = 4_096

  mutating func describe(_ element: borrowing MarkupElement, isHidden: Bool) -> Said {
    var said = Said()
    if isHidden { said.traits = .hidden }
    if let name = element.attribute("class"), !name.isEmpty {
      let known = self.marks(of: name)
      said.marks = known.marks
      said.weight = known.marks.weight
      said.name = known.number
    }
    if let name = element.attribute("id"), !name.isEmpty {
      let own = self.marks(of: name).marks
      said.marks.formUnion(own)
      said.weight += own.weight
    }
    switch element.tag {
    case .div, .ul, .ol, .table, .section, .main, .article, .nav, .form, .header, .footer, .aside:
      read(role: element.attribute("role"), &said.marks, &said.traits)
      if let property = element.attribute("itemprop") { read(property: property, &said.marks) }
      if element.attribute("aria-hidden") == "true" || element.attribute("hidden") != nil {
        said.traits.insert(.hidden)
      }
      if let type = element.attribute("itemtype"), type.hasSuffix("BreadcrumbList") { said.marks.insert(.breadcrumb) }
    case .span, .p, .time, .td:
      if let property = element.attribute("itemprop") { read(property: property, &said.marks) }
    case .noscript:
      said.traits.insert(.apart)
    default: break
    }
    return said
  }

  private mutating func marks(of name: String) -> (marks: NameMarks, number: Int16) {
    if let known = known[name] { return known }
    let new = (marks: NameMarks(name: name), number: Int16(clamping: known.count + 1))
    if known.count < Self.maximumKnown { known[name] = new }
    return new
  }

  private func read(role: String?, _ marks: inout NameMarks, _ traits: inout PageOutline.Traits) {
    switch role {
    case nil: break
    case "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "banner", "contentinfo",
      "search":
      traits.insert(.apart)
    case "presentation": traits.insert(.presentation)
    case "main", "article": marks.formUnion([.content, .doubtful])
    default: break
    }
  }

  private func read(property: String, _ marks: inout NameMarks) {
    switch property {
    case "articleBody": marks.formUnion([.content, .doubtful, .good])
    case "datePublished": marks.insert(.date)
    case "breadcrumb": marks.insert(.breadcrumb)
    default: break
    }
  }
}
