import Markup

/// The lists of a DOCX, and their numbers counted on: `Điều 5.` is often no text but a number of a list.
struct WordNumbering: XMLVisitor {
  private struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// With `%1` to `%9` for the numbers of the levels.
    var text = ""
    /// Every number is written as a decimal, as in `1.1` below `I`.
    var isLegal = false
  }

  private struct List {
    var abstract = 0
    var starts: [Int: Int] = [:]
    /// Levels that this list gives itself.
    var levels: [Int: Level] = [:]
  }

  private var abstracts: [Int: [Int: Level]] = [:]
  private var lists: [Int: List] = [:]
  private var counters: [Int: ListCounters] = [:]
  /// Lists whose own starts were used; they begin anew once.
  private var begun: Set<Int> = []

  private var abstract: Int?
  private var list: Int?
  private var level: Int?
  private var read = Level()
  private var overridden: Int?

  mutating func start(_ element: borrowing XMLElement<WordName>) -> Bool {
    switch element.name {
    case .abstractNumber:
      abstract = element.attribute("abstractNumId").flatMap { Int($0) }
    case .number:
      list = element.attribute("numId").flatMap { Int($0) }
      if let list { lists[list] = List() }
    case .abstractNumberID:
      if let list, let id = element.value.flatMap({ Int($0) }) { lists[list]?.abstract = id }
    case .levelOverride:
      overridden = element.attribute("ilvl").flatMap { Int($0) }
    case .startOverride:
      if let list, let overridden { lists[list]?.starts[overridden] = element.value.flatMap { Int($0) } }
    case .level:
      level = element.attribute("ilvl").flatMap { Int($0) }
      read = Level()
    case .start:
      read.start = element.value.flatMap { Int($0) } ?? 1
    case .numberFormat:
      read.format = Self.format(element.value)
    case .levelText:
      read.text = element.value ?? ""
    case .isLegal:
      read.isLegal = element.isOn
    case .runProperties, .paragraphProperties:
      return false
    default:
      break
    }
    return true
  }

  mutating func end(_ name: WordName) {
    switch name {
    case .level:
      guard let level, (0..<ListCounters.levels).contains(level) else { break }
      if let abstract {
        abstracts[abstract, default: [:]][level] = read
      } else if let list {
        lists[list]?.levels[level] = read
      }
      self.level = nil
    case .abstractNumber: abstract = nil
    case .number: list = nil
    case .levelOverride: overridden = nil
    default: break
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {}

  private static func format(_ value: String?) -> NumberFormat {
    switch value {
    case "bullet": .bullet
    case "none": .none
    case "lowerLetter": .lowerLetter
    case "upperLetter": .upperLetter
    case "lowerRoman": .lowerRoman
    case "upperRoman": .upperRoman
    case "decimalZero": .decimalZero
    default: .decimal
    }
  }

  // MARK: - Counting

  /// True for a list that is there.
  func has(_ number: WordNumber) -> Bool { number.list.flatMap { lists[$0] } != nil }

  /// Counts a paragraph and gives what stands before it; empty for a sign or nothing.
  mutating func label(of number: WordNumber) -> String {
    guard let id = number.list, let list = lists[id] else { return "" }
    let place = min(max(number.level ?? 0, 0), ListCounters.levels - 1)
    var counter = counters[list.abstract] ?? ListCounters()
    if begun.insert(id).inserted { for level in list.starts.keys { counter.restart(level) } }
    counter.count(place, start: start(place, list))
    counters[list.abstract] = counter
    guard let level = level(place, list), level.format != .bullet else { return "" }
    return text(level, list, counter)
  }

  private func level(_ place: Int, _ list: List) -> Level? {
    list.levels[place] ?? abstracts[list.abstract]?[place]
  }

  private func start(_ place: Int, _ list: List) -> Int {
    list.starts[place] ?? level(place, list)?.start ?? 1
  }

  private func text(_ level: Level, _ list: List, _ counter: ListCounters) -> String {
    var (result, isPlace) = ("", false)
    for scalar in level.text.unicodeScalars {
      if isPlace, let digit = Int(String(scalar)), digit >= 1 {
        let value = counter.value(digit - 1) ?? start(digit - 1, list)
        let format = self.level(digit - 1, list)?.format ?? .decimal
        result += (level.isLegal && format.text(value) != nil ? .decimal : format).text(value) ?? ""
        isPlace = false
        continue
      }
      isPlace = scalar == "%"
      if !isPlace { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
