import Markup

/// The elements of a page as a flat tree in document order: what lies inside an element stands behind it, up to its
/// `end`. No recursion and no pointers, so depth and size cost nothing but bytes.
struct PageOutline {
  struct Element {
    var parent: Int32
    var depth: Int32
    /// One behind the last element inside.
    var end: Int32
    var tag: Tag
    var marks: NameMarks
    var traits: Traits
    /// The sum of the weights of class and id.
    var weight: Int8
    /// The number of its class among those of the page; 0 for none.
    var name: Int16
  }

  /// What else the attributes of an element say.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Not displayed.
    static let hidden = Traits(rawValue: 1 << 0)
    /// A role that never holds main text, such as `navigation`.
    static let apart = Traits(rawValue: 1 << 1)
    /// A table that says it is layout.
    static let presentation = Traits(rawValue: 1 << 2)
  }

  /// The first is the page.
  private(set) var elements = [
    Element(parent: 0, depth: 0, end: 1, tag: .html, marks: [], traits: [], weight: 0, name: 0)
  ]
  private var open: [Int32] = [0]
  /// Elements beyond the limit that are open: they count as the one around them.
  private var overflow = 0

  /// Beyond, elements are not told apart any more; their text still is text.
  private static let maximumElements = 300_000
  private static let maximumDepth = 1_000

  /// The innermost element that is open.
  var current: Int { Int(open[open.count - 1]) }

  mutating func open(_ tag: Tag, _ said: ElementNames.Said) {
    guard overflow == 0, elements.count < Self.maximumElements, open.count < Self.maximumDepth else {
      overflow += 1
      return
    }
    let place = Int32(elements.count)
    elements.append(
      Element(
        parent: open[open.count - 1], depth: Int32(open.count), end: place + 1, tag: tag, marks: said.marks,
        traits: said.traits, weight: Int8(clamping: said.weight), name: said.name))
    open.append(place)
  }

  mutating func close() {
    if overflow > 0 {
      overflow -= 1
    } else if open.count > 1 {
      elements[Int(open.removeLast())].end = Int32(elements.count)
    }
  }

  mutating func finish() {
    overflow = 0
    while open.count > 1 { close() }
    elements[0].end = Int32(elements.count)
  }

  /// The innermost open element that holds `element`, which was open once.
  func opened(around element: Int) -> Int {
    var element = element
    while true {
      let depth = Int(elements[element].depth)
      if depth < open.count, Int(open[depth]) == element { return element }
      element = Int(elements[element].parent)
    }
  }

  func contains(_ element: Int, in outer: Int) -> Bool {
    element >= outer && element < Int(elements[outer].end)
  }

  /// The innermost element that holds both.
  func common(_ first: Int, _ second: Int) -> Int {
    var outer = min(first, second)
    while !contains(first, in: outer) || !contains(second, in: outer) { outer = Int(elements[outer].parent) }
    return outer
  }
}
