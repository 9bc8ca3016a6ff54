import Markup
import NoticeModel
import VietnameseText

/// A page whose texts are readable: chooses the main text and reads the day and the place that the portal gives it.
struct PageReading {
  let page: PageText
  let texts: [String]
  /// The lines, measured.
  let units: [TextUnit]
  /// For each line whether it is main text; nil where all are.
  private let isMain: [Bool]?
  private let root: Int?

  init(_ page: PageText, texts: [String], isWhole: Bool) {
    self.page = page
    self.texts = texts
    var units = page.blocks.units
    for place in units.indices { units[place].measure(texts[units[place].text], in: page.outline) }
    Imprint.mark(&units, texts: texts)
    self.units = units
    let text = MainText(outline: page.outline, units: units)
    let choice = isWhole || !text.hasSurroundings ? nil : text.choose()
    if let notice = OfficialNotice(units: units, texts: texts), !isWhole {
      let element = notice.element(in: page.outline, with: choice?.root)
      root = element
      isMain = element.map { text.everything(in: $0, or: choice?.isMain) }
    } else {
      root = choice?.root
      isMain = choice?.isMain ?? (isWhole ? nil : text.visible())
    }
  }

  func fill(_ extraction: inout Extraction) {
    var texts = texts
    for text in repeated() { texts[text] = "" }
    page.blocks.fill(&extraction, with: texts, isMain: isMain, base: page.stated.base)
    let lines = PageLines(page: page, texts: texts, units: units, isMain: isMain, root: root)
    extraction.publishedOn = page.stated.publishedOn ?? PublicationDate.day(in: lines)
    extraction.category = CategoryPath.names(in: lines, title: extraction.title)
  }
}

extension PageReading {
  /// The alternative texts that say what a line of the page or another picture says already.
  fileprivate func repeated() -> [Int] {
    guard units.contains(where: \.isAlternative) else { return [] }
    var known = Set(units.compactMap { $0.isAlternative ? nil : texts[$0.text] })
    if let title = page.blocks.title { known.insert(texts[title]) }
    var found: [Int] = []
    for (place, unit) in units.enumerated() where unit.isAlternative {
      let text = texts[unit.text]
      if !known.insert(text).inserted || isCaption(text, at: place) { found.append(unit.text) }
    }
    return found
  }

  /// True where the nearest line before or behind begins with the text.
  private func isCaption(_ text: String, at place: Int) -> Bool {
    let before = units[max(0, place - Self.reach)..<place].last { !$0.isAlternative }
    let behind = units[(place + 1)...].prefix(Self.reach).first { !$0.isAlternative }
    return [before, behind].contains { $0.map { texts[$0.text].hasPrefix(text) } ?? false }
  }

  /// Pictures that stand one behind another.
  private static var reach: Int { 8 }
}

/// The lines of a page with the borders of its main text, for those who look for facts around it.
struct PageLines {
  let page: PageText
  let texts: [String]
  let units: [TextUnit]
  let isMain: [Bool]?
  /// The element of the main text; nil where everything is main text.
  let root: Int?

  func text(_ unit: TextUnit) -> String { texts[unit.text] }

  /// True when an element around the line bears one of the marks.
  func isMarked(_ unit: TextUnit, _ marks: NameMarks) -> Bool {
    var element = unit.element
    while element > 0 {
      if !page.outline.elements[element].marks.isDisjoint(with: marks) { return true }
      element = Int(page.outline.elements[element].parent)
    }
    return false
  }
}
