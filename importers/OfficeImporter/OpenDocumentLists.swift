import Markup

/// The lists of an OpenDocument and their numbers, counted on.
struct OpenDocumentLists {
  private struct Level {
    var format = NumberFormat.none
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels' numbers are shown: `2.1.` shows two.
    var shown = 1
  }

  fileprivate struct OpenList {
    var id: String?
    var style: String
    var counters = ListCounters()
  }

  /// Where a reader stands.
  struct Position {
    fileprivate var list: OpenList?
    fileprivate var depth = 0
    /// The first paragraph of the item is still to come.
    fileprivate var hasLabel = false
  }

  private var styles: [String: [Int: Level]] = [:]
  private var outline: [Int: Level] = [:]
  private var outlineCounters = ListCounters()
  /// The style whose levels are being read; empty for the outline.
  private var reading: String?

  private var position = Position()
  /// Where finished lists stopped: the last of each style, and those with an id.
  private var lastOfStyle: [String: ListCounters] = [:]
  private var byID: [String: ListCounters] = [:]

  // MARK: - Styles

  mutating func startStyle(_ element: borrowing XMLElement<OpenDocumentName>) {
    switch element.name {
    case .listStyle: reading = element.attribute("name")
    case .outlineStyle: reading = ""
    default:
      guard let reading, let place = element.attribute("level").flatMap({ Int($0) }), (1...10).contains(place) else {
        return
      }
      var level = Level()
      let isNumber = element.name == .numberLevel || element.name == .outlineLevel
      level.format = isNumber ? Self.format(element.attribute("num-format")) : .bullet
      level.prefix = element.attribute("num-prefix") ?? ""
      level.suffix = element.attribute("num-suffix") ?? ""
      level.start = element.attribute("start-value").flatMap { Int($0) } ?? 1
      level.shown = element.attribute("display-levels").flatMap { Int($0) } ?? 1
      if reading.isEmpty { outline[place - 1] = level } else { styles[reading, default: [:]][place - 1] = level }
    }
  }

  mutating func endStyle() { reading = nil }

  private static func format(_ value: String?) -> NumberFormat {
    switch value {
    case "1": .decimal
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    case nil, "": .none
    default: .decimal
    }
  }

  // MARK: - Counting

  var depth: Int { position.depth }

  /// A note or the like begins: lists inside are their own. `resume` must follow where it ends.
  mutating func suspend() -> Position {
    defer { position = Position() }
    return position
  }

  mutating func resume(_ outer: Position) { position = outer }

  /// A list begins, alone or inside an item of another one.
  mutating func startList(_ element: borrowing XMLElement<OpenDocumentName>) {
    position.depth += 1
    guard position.depth == 1 else { return }
    let style = element.attribute("style-name") ?? ""
    var open = OpenList(id: element.attribute("id"), style: style)
    if let other = element.attribute("continue-list"), let counters = byID[other] {
      open.counters = counters
    } else if element.attribute("continue-numbering") == "true", let counters = lastOfStyle[style] {
      open.counters = counters
    }
    position.list = open
  }

  mutating func endList() {
    position.depth = max(0, position.depth - 1)
    guard position.depth == 0, let list = position.list else { return }
    lastOfStyle[list.style] = list.counters
    if let id = list.id { byID[id] = list.counters }
    position.list = nil
  }

  /// `start` is the item's own number.
  mutating func startItem(start: String?) {
    position.hasLabel = true
    guard let start = start.flatMap({ Int($0) }), position.depth > 0 else { return }
    position.list?.counters.restart(position.depth - 1)
    position.list?.counters.count(position.depth - 1, start: start.subtractingReportingOverflow(1).partialValue)
  }

  /// A list's header has no number.
  mutating func startHeader() { position.hasLabel = false }

  /// The number of the item whose first paragraph begins here; nil where there is none.
  /// `style` is the list's style that the paragraph's own names, where the list has none.
  mutating func label(style: String?) -> String? {
    guard position.hasLabel, position.depth > 0, let list = position.list else { return nil }
    let style = list.style.isEmpty ? style ?? "" : list.style
    position.hasLabel = false
    let place = position.depth - 1
    guard let level = styles[style]?[place] else { return nil }
    position.list?.counters.count(place, start: level.start)
    return text(place, styles[style] ?? [:], position.list?.counters ?? ListCounters())
  }

  /// The number of a heading that stands in no list.
  mutating func outlineLabel(level: Int) -> String? {
    guard let style = outline[level - 1] else { return nil }
    outlineCounters.count(level - 1, start: style.start)
    return text(level - 1, outline, outlineCounters)
  }

  private func text(_ place: Int, _ levels: [Int: Level], _ counters: ListCounters) -> String? {
    guard let level = levels[place] else { return nil }
    let shown = max(1, min(level.shown, place + 1))
    let numbers = ((place - shown + 1)...place).compactMap { place in
      let other = levels[place] ?? Level()
      return other.format.text(counters.value(place) ?? other.start)
    }
    guard let last = levels[place]?.format.text(counters.value(place) ?? level.start), !last.isEmpty else { return nil }
    return level.prefix + numbers.joined(separator: ".") + level.suffix
  }
}
