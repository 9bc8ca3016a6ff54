import Markup

/// One attempt at finding the main text: which elements are looked at, and their points.
struct ElementScores {
  let page: MainText
  let severity: MainText.Severity
  /// False inside what is left out from the beginning.
  private(set) var isAlive: [Bool]
  /// Lengths of the text inside each element, of all and of linked text.
  private(set) var lengths: [Int32]
  private(set) var linked: [Int32]
  var points: [Float]
  private(set) var hasPoints: [Bool]
  /// True where a line inside ends like a sentence.
  private(set) var hasSentence: [Bool]
  /// The element with most points.
  var top = 0

  var elements: [PageOutline.Element] { page.outline.elements }

  /// Shorter lines give no points.
  private static let shortest = 25
  /// How many elements around a line get points.
  private static let levels = 5

  init(_ page: MainText, _ severity: MainText.Severity) {
    self.page = page
    self.severity = severity
    let count = page.outline.elements.count
    isAlive = [Bool](repeating: true, count: count)
    lengths = [Int32](repeating: 0, count: count)
    linked = lengths
    points = [Float](repeating: 0, count: count)
    hasPoints = [Bool](repeating: false, count: count)
    hasSentence = hasPoints
    var hasBlocks = hasPoints
    for (place, element) in elements.enumerated() where place > 0 {
      let parent = Int(element.parent)
      isAlive[place] = isAlive[parent] && !isOut(element)
      if element.tag.breaksLine { hasBlocks[parent] = true }
    }
    for unit in page.units where isAlive[unit.element] && !unit.isAlternative {
      lengths[unit.block] += Int32(clamping: unit.length)
      linked[unit.block] += Int32(clamping: unit.linked)
      if unit.endsSentence { hasSentence[unit.block] = true }
      if unit.length >= Self.shortest, !unit.isImprint { give(unit, hasBlocks: hasBlocks[unit.block]) }
    }
    for place in elements.indices.reversed() where place > 0 {
      lengths[Int(elements[place].parent)] += lengths[place]
      linked[Int(elements[place].parent)] += linked[place]
      if hasSentence[place] { hasSentence[Int(elements[place].parent)] = true }
    }
  }

  /// Elements that never hold main text, by what they are or are called.
  private func isOut(_ element: PageOutline.Element) -> Bool {
    if element.traits.contains(.hidden) { return true }
    guard severity.contains(.names), !element.tag.isPage, element.tag != .a else { return false }
    if element.traits.contains(.apart) { return true }
    return element.marks.contains(.surrounding) && !element.marks.contains(.doubtful)
  }

  // MARK: - Points

  /// A line gives a point, one for each comma and one for each hundred scalars up to three; half of them to the second
  /// element around it, then a sixth, a ninth …
  private mutating func give(_ unit: TextUnit, hasBlocks: Bool) {
    var element = unit.block
    switch elements[element].tag {
    case .p, .h2, .h3, .h4, .h5, .h6, .pre: element = Int(elements[element].parent)
    case .div where !hasBlocks: element = Int(elements[element].parent)
    case .li, .h1, .label, .option, .figcaption, .button, .textarea: return
    default: break
    }
    let worth = Float(2 + unit.commas + min(unit.length / 100, 3))
    for level in 0..<Self.levels where element > 0 {
      begin(element)
      points[element] += worth / (level == 0 ? 1 : level == 1 ? 2 : Float(level * 3))
      element = Int(elements[element].parent)
    }
  }

  /// Gives an element the points of its kind and name.
  mutating func begin(_ place: Int) {
    guard !hasPoints[place] else { return }
    hasPoints[place] = true
    let start: Float =
      switch elements[place].tag {
      case .div: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    points[place] = start + Float(weight(of: place))
  }

  func weight(of place: Int) -> Int {
    guard severity.contains(.weights) else { return 0 }
    return Int(elements[place].weight) + (elements[place].marks.contains(.content) ? 25 : 0)
  }

  /// The share of the text inside that stands in links.
  func linkDensity(_ place: Int) -> Float {
    lengths[place] > 0 ? Float(linked[place]) / Float(lengths[place]) : 0
  }
}
