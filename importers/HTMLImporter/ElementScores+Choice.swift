import Markup

/// Chooses among the elements by their points.
extension ElementScores {
  /// The elements that hold the main text: the one with most points, and those of its siblings that go with it. Empty
  /// when no element has points.
  mutating func roots() -> [Int] {
    var best: [Int] = []
    for place in elements.indices where hasPoints[place] && isAlive[place] {
      points[place] *= 1 - linkDensity(place)
      let position = best.firstIndex { points[place] > points[$0] } ?? best.count
      if position < 5 {
        best.insert(place, at: position)
        if best.count > 5 { best.removeLast() }
      }
    }
    guard let first = best.first else { return [] }
    top = first
    if elements[top].tag.isPage { return [top] }
    shareAncestor(of: best)
    climb()
    return elements[top].tag.isPage ? [top] : siblings()
  }

  /// Three or more elements nearly as good as the best have their text in common around them.
  private mutating func shareAncestor(of best: [Int]) {
    let others = best.dropFirst().filter { points[$0] >= points[top] * 0.75 }
    guard others.count >= 3 else { return }
    var outer = Int(elements[top].parent)
    while outer > 0, !elements[outer].tag.isPage {
      if others.count(where: { page.outline.contains($0, in: outer) && $0 != outer }) >= 3 {
        top = outer
        begin(top)
        return
      }
      outer = Int(elements[outer].parent)
    }
  }

  /// Goes outwards while that gains points, and out of elements that are alone in theirs.
  private mutating func climb() {
    var last = points[top]
    let least = last / 3
    var outer = Int(elements[top].parent)
    while outer > 0, !elements[outer].tag.isPage {
      if hasPoints[outer] {
        if points[outer] < least { break }
        if points[outer] > last {
          top = outer
          break
        }
        last = points[outer]
      }
      outer = Int(elements[outer].parent)
    }
    widen()
    outer = Int(elements[top].parent)
    while outer > 0, !elements[outer].tag.isPage, isOnlyChild(top) {
      top = outer
      outer = Int(elements[top].parent)
    }
    begin(top)
  }

  /// Portals of 2003 put title, lead and text into rows of one cell: such a table belongs together.
  private mutating func widen() {
    guard elements[top].tag == .td else { return }
    let row = Int(elements[top].parent)
    guard elements[row].tag == .tr, isOnlyChild(top) else { return }
    var table = Int(elements[row].parent)
    if elements[table].tag == .tbody { table = Int(elements[table].parent) }
    guard elements[table].tag == .table, lengths[table] < lengths[top] * 2, linkDensity(table) < 0.3 else { return }
    top = table
  }

  private func isOnlyChild(_ place: Int) -> Bool {
    let parent = Int(elements[place].parent)
    return place == parent + 1 && elements[place].end == elements[parent].end
  }

  private func siblings() -> [Int] {
    let parent = Int(elements[top].parent)
    let least = max(10, points[top] * 0.2)
    var roots: [Int] = []
    var place = parent + 1
    while place < Int(elements[parent].end) {
      defer { place = Int(elements[place].end) }
      guard place != top else {
        roots.append(top)
        continue
      }
      guard isAlive[place] else { continue }
      let isAlike = elements[top].name != 0 && elements[place].name == elements[top].name
      let bonus = isAlike ? points[top] * 0.2 : 0
      if hasPoints[place], points[place] + bonus >= least {
        roots.append(place)
      } else if elements[place].tag == .p || !elements[place].tag.breaksLine {
        let density = linkDensity(place)
        if lengths[place] > 80 ? density < 0.25 : lengths[place] > 0 && density == 0 && hasSentence[place] {
          roots.append(place)
        }
      }
    }
    return roots
  }
}
