import Markup

/// Chooses the lines of a page that are its text; the others are menus, headers, footers and the like.
///
/// The method is that of arc90's Readability (2009) and its descendants, over a flat tree and with the names of
/// Vietnamese portals: lines give points to the elements around them, the element with most of them and least links
/// wins, its neighbours of the same kind join it, and what looks like lists of links or tools inside is left out
/// (docs/decisions/0010). It is tried with less and less severity until enough text is found.
struct MainText {
  /// What is not asked for any more when too little text was found.
  struct Severity: OptionSet {
    let rawValue: UInt8
    /// Elements named like surroundings are out from the beginning.
    static let names = Severity(rawValue: 1 << 0)
    /// Names count in the points.
    static let weights = Severity(rawValue: 1 << 1)
    /// Parts of the main text that look like tools are left out.
    static let cleaning = Severity(rawValue: 1 << 2)
  }

  let outline: PageOutline
  let units: [TextUnit]

  /// Less than this, in scalars, is looked for again with less severity.
  private static let enough = 500
  /// Less than this does not stand out from its page.
  private static let least = 140

  /// For each unit whether it is main text, and the innermost element that holds all of it; nil when nothing stands
  /// out: then everything is.
  func choose() -> (isMain: [Bool], root: Int)? {
    guard units.count > 1 else { return nil }
    var best: (isMain: [Bool], root: Int, length: Int)?
    let attempts: [Severity] = [[.names, .weights, .cleaning], [.weights, .cleaning], [.cleaning], []]
    var isAlive: [Bool]?
    for severity in attempts {
      var candidates = ElementScores(self, severity)
      if isAlive == nil { isAlive = candidates.isAlive }
      let roots = candidates.roots()
      guard !roots.isEmpty else { continue }
      let kept = severity.contains(.cleaning) ? candidates.cleaned(roots) : candidates.whole(roots)
      var length = 0
      for (unit, isKept) in zip(units, kept) where isKept && !unit.isAlternative { length += unit.length }
      if length > (best?.length ?? 0) { best = (kept, candidates.top, length) }
      if length >= Self.enough { break }
    }
    guard let best, let isAlive, best.length >= Self.least, standsOut(best.isMain, among: isAlive) else { return nil }
    return (best.isMain, best.root)
  }

  /// False where more unlinked text would be left out than is believable: tables of short cells give no points.
  /// `isAlive` tells for each element whether it is not named like surroundings.
  private func standsOut(_ isMain: [Bool], among isAlive: [Bool]) -> Bool {
    var (inside, outside) = (0, 0)
    for (unit, isMain) in zip(units, isMain) where !unit.isAlternative {
      if isMain {
        inside += unit.length - unit.linked
      } else if isAlive[unit.element] {
        outside += unit.length - unit.linked
      }
    }
    return inside * Self.outsideShare >= outside
  }

  /// So many times the main text may stand outside of it without links.
  private static let outsideShare = 3

  /// False for a page without any sign of a menu: few links, and nothing named like surroundings.
  var hasSurroundings: Bool {
    var (length, linked) = (0, 0)
    for unit in units {
      length += unit.length
      linked += unit.linked
    }
    if linked * 20 > length { return true }
    return outline.elements.contains { element in
      element.traits.contains(.hidden) || element.traits.contains(.apart) || element.tag == .nav
        || element.tag == .footer
        || (element.marks.contains(.surrounding) && !element.marks.contains(.doubtful))
    }
  }

  /// For each line whether it stands in an element; hidden lines do not.
  func everything(in root: Int, or isMain: [Bool]?) -> [Bool] {
    var isIn = [Bool](repeating: false, count: outline.elements.count)
    for place in root..<Int(outline.elements[root].end) {
      let element = outline.elements[place]
      isIn[place] = (place == root || isIn[Int(element.parent)]) && !element.traits.contains(.hidden)
    }
    return units.indices.map { isIn[units[$0].element] || isMain?[$0] == true }
  }

  /// For each line whether it is displayed, where nothing else tells lines apart; nil for pages that hide more than
  /// they show, because scripts show it.
  func visible() -> [Bool]? {
    guard outline.elements.contains(where: { $0.traits.contains(.hidden) }) else { return nil }
    let isIn = everything(in: 0, or: nil)
    var (shown, hidden) = (0, 0)
    for (unit, isIn) in zip(units, isIn) where !unit.isAlternative {
      if isIn { shown += unit.length } else { hidden += unit.length }
    }
    return hidden == 0 || hidden > shown ? nil : isIn
  }
}
