import Markup

/// The elements that are open where a scanner of a page's source stands: enough of HTML's rules to know the font in
/// force, as the first reader of imports follows them.
///
/// An end tag closes what is open inside its element, unless something stronger is: `</font>` does not close a table
/// cell. A new cell, row or list item closes the one before. Each tag costs the same however deep the page is.
struct OpenElements {
  private var tags: [Entry] = []
  /// For each name the places where it is open.
  private var places: [String: [Int]] = [:]
  /// The places of elements of each strength, weakest first.
  private var walls: [[Int]] = Array(repeating: [], count: Self.strengths.count + 1)
  /// Open elements in which blanks and line breaks stay.
  private(set) var preformatted = 0

  private struct Entry {
    let name: String
    let strength: Int
  }

  private static let strengths: [Set<String>] = [
    ["div"], ["td", "th"], ["tr"], ["thead", "tbody", "tfoot"], ["table"], ["head", "body"], ["html"],
  ]
  private static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
  ]
  private static let pre: Set<String> = ["pre", "listing", "xmp", "plaintext", "textarea"]
  /// What an element closes of its like, as long as nothing of the second set is open inside.
  private static let closes: [String: (same: Set<String>, inside: Set<String>)] = [
    "td": (["td", "th"], ["table", "tr"]), "th": (["td", "th"], ["table", "tr"]),
    "tr": (["tr"], ["table"]), "tbody": (["thead", "tbody", "tfoot"], ["table"]),
    "thead": (["thead", "tbody", "tfoot"], ["table"]), "tfoot": (["thead", "tbody", "tfoot"], ["table"]),
    "li": (["li"], ["ul", "ol", "menu", "dir"]), "dt": (["dt", "dd"], ["dl"]), "dd": (["dt", "dd"], ["dl"]),
    "option": (["option"], ["select"]), "body": (["head"], []),
  ]

  private static let endsParagraph: Set<String> = [
    "p", "div", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "center", "form", "hr", "pre",
    "blockquote", "address", "fieldset", "li", "dir", "menu",
  ]

  static func isVoid(_ name: String) -> Bool { void.contains(name) }

  /// The number of elements that the start of an element closes.
  mutating func closing(for name: String) -> Int {
    if let rule = Self.closes[name] {
      let last = rule.same.compactMap { places[$0]?.last }.max()
      let inside = rule.inside.compactMap { places[$0]?.last }.max()
      if let last, last > inside ?? -1 { return pop(to: last) }
    } else if tags.last?.name == "p", Self.endsParagraph.contains(name) {
      return pop(to: tags.count - 1)
    }
    return 0
  }

  mutating func open(_ name: String) {
    let strength = (Self.strengths.firstIndex { $0.contains(name) } ?? -1) + 1
    places[name, default: []].append(tags.count)
    walls[strength].append(tags.count)
    tags.append(Entry(name: name, strength: strength))
    if Self.pre.contains(name) { preformatted += 1 }
  }

  /// False inside elements whose text is taken as it stands.
  var hasReferences: Bool {
    guard let name = tags.last?.name else { return true }
    return name != "xmp" && name != "plaintext"
  }

  /// Gives the number of elements that an end tag closes.
  mutating func close(_ name: String) -> Int {
    guard let place = places[name]?.last else { return 0 }
    let isHeld = walls[(tags[place].strength + 1)...].contains { $0.last ?? -1 > place }
    return isHeld ? 0 : pop(to: place)
  }

  private mutating func pop(to place: Int) -> Int {
    let count = tags.count - place
    while tags.count > place {
      let entry = tags.removeLast()
      places[entry.name]?.removeLast()
      walls[entry.strength].removeLast()
      if Self.pre.contains(entry.name) { preformatted -= 1 }
    }
    return count
  }
}
