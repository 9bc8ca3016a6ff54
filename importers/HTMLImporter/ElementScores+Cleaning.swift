import Markup

/// Leaves out what is not text inside the elements that were chosen.
extension ElementScores {
  /// What an element holds, counted over what is kept of it.
  private struct Content {
    var length: Int32 = 0
    var linked: Int32 = 0
    var commas: Int32 = 0
    var paragraphs: Int32 = 0
    var items: Int32 = 0
    var pictures: Int32 = 0
    var fields: Int32 = 0
    var players: Int32 = 0
    var listed: Int32 = 0
    var rows: Int32 = 0
    var cells: Int32 = 0
    var hasTable = false
    var hasHeader = false

    mutating func add(_ other: Content) {
      length &+= other.length
      linked &+= other.linked
      commas &+= other.commas
      paragraphs &+= other.paragraphs
      items &+= other.items
      pictures &+= other.pictures
      fields &+= other.fields
      players &+= other.players
      listed &+= other.listed
      rows &+= other.rows
      cells &+= other.cells
      if other.hasTable { hasTable = true }
      if other.hasHeader { hasHeader = true }
    }

    var linkDensity: Float { length > 0 ? Float(linked) / Float(length) : 0 }
  }

  /// For each unit whether it stands in one of the roots.
  func whole(_ roots: [Int]) -> [Bool] {
    let isIn = inside(roots, without: { _ in false })
    return page.units.map { isIn[$0.element] || isDirect($0, roots) }
  }

  /// The same without what looks like tools, lists of links, or headers.
  func cleaned(_ roots: [Int]) -> [Bool] {
    var isOut = [Bool](repeating: false, count: elements.count)
    var contents = lines()
    for root in roots { clean(root, &contents, &isOut) }
    let isIn = inside(roots, without: { isOut[$0] })
    return page.units.map { isIn[$0.element] || isDirect($0, roots) }
  }

  /// Lines of running text that stand between the roots, in no element of their own.
  private func isDirect(_ unit: TextUnit, _ roots: [Int]) -> Bool {
    guard let first = roots.first, first > 0, !elements[first].tag.isPage, isAlive[unit.element] else { return false }
    guard unit.element == Int(elements[first].parent), !unit.isAlternative else { return false }
    return unit.length > 80 ? unit.linked * 4 < unit.length : unit.linked == 0 && unit.endsSentence
  }

  private func inside(_ roots: [Int], without isOut: (Int) -> Bool) -> [Bool] {
    var isIn = [Bool](repeating: false, count: elements.count)
    for root in roots {
      for place in root..<Int(elements[root].end) {
        isIn[place] = (place == root || isIn[Int(elements[place].parent)]) && isAlive[place] && !isOut(place)
      }
    }
    return isIn
  }

  // MARK: - Rules

  /// What each element holds by itself.
  private func lines() -> [Content] {
    var contents = [Content](repeating: Content(), count: elements.count)
    for unit in page.units where isAlive[unit.element] && !unit.isAlternative {
      contents[unit.block].length &+= Int32(clamping: unit.length)
      contents[unit.block].linked &+= Int32(clamping: unit.linked)
      contents[unit.block].commas &+= Int32(clamping: unit.commas)
      if case .paragraph = unit.kind { contents[unit.block].paragraphs &+= 1 }
    }
    return contents
  }

  /// Looks at the elements inside from the innermost outwards, so that what is left out does not speak for its
  /// surroundings.
  private func clean(_ root: Int, _ contents: inout [Content], _ isOut: inout [Bool]) {
    let isInTable = tables(in: root)
    for place in (root..<Int(elements[root].end)).reversed() where isAlive[place] {
      if place > root, isTool(place, contents[place], isInTable: isInTable[place - root]) {
        isOut[place] = true
        continue
      }
      count(elements[place].tag, &contents[place])
      if place > root { contents[Int(elements[place].parent)].add(contents[place]) }
    }
  }

  private func count(_ tag: Tag, _ content: inout Content) {
    switch tag {
    case .li: content.items &+= 1
    case .img: content.pictures &+= 1
    case .input: content.fields &+= 1
    case .iframe, .object, .embed: content.players &+= 1
    case .ul, .ol: content.listed = content.length
    case .tr: content.rows &+= 1
    case .td: content.cells &+= 1
    case .th, .caption, .thead, .tfoot: content.hasHeader = true
    case .table: content.hasTable = true
    default: break
    }
  }

  private func isTool(_ place: Int, _ content: Content, isInTable: Bool) -> Bool {
    let element = elements[place]
    switch element.tag {
    case .footer, .aside, .object, .embed, .iframe, .input, .textarea, .select, .button, .nav:
      return true
    case .h1, .h2: return weight(of: place) < 0
    // A row of a layout that is nothing but links.
    case .tr: return !isInTable && content.commas < 10 && content.length > 0 && content.linked * 2 > content.length
    case .form, .fieldset, .table, .ul, .ol, .div: break
    default: return element.marks.contains(.share) && content.length < 500
    }
    if element.marks.contains(.share), content.length < 500 { return true }
    if element.tag == .table, isData(place, content) { return false }
    return !isInTable && isTool(place, content)
  }

  /// Few commas, and fields, pictures, items or links where sentences should be.
  private func isTool(_ place: Int, _ content: Content) -> Bool {
    let weight = weight(of: place)
    if weight < 0 { return true }
    guard content.commas < 10 else { return false }
    let tag = elements[place].tag
    let isList = tag == .ul || tag == .ol || Float(content.listed) > 0.9 * Float(content.length)
    let density = content.linkDensity
    if content.pictures > 1, content.paragraphs * 2 < content.pictures { return !isList || density > 0.2 }
    if !isList, content.items > content.paragraphs + 100 { return true }
    if content.fields > content.paragraphs / 3 { return true }
    if !isList, content.length < 25, content.pictures == 0 || content.pictures > 2, density > 0 { return true }
    if !isList, weight < 25, density > 0.2 { return true }
    if weight >= 25, density > 0.5 { return true }
    if content.players > 1 || (content.players == 1 && content.length < 75) { return true }
    return content.pictures == 0 && content.length == 0
  }

  private func isData(_ place: Int, _ content: Content) -> Bool {
    if elements[place].traits.contains(.presentation) { return false }
    if content.hasHeader { return true }
    guard !content.hasTable, content.rows > 1, content.cells > content.rows else { return false }
    return content.rows >= 10 || content.cells > 10 || content.cells / content.rows > 4
  }

  /// True for the elements inside a table of data; what it holds is not looked at.
  private func tables(in root: Int) -> [Bool] {
    let end = Int(elements[root].end)
    var contents = [Content](repeating: Content(), count: end - root)
    var isInside = [Bool](repeating: false, count: end - root)
    var isTable = isInside
    for place in (root..<end).reversed() {
      let element = elements[place]
      isTable[place - root] = element.tag == .table && isData(place, contents[place - root])
      count(element.tag, &contents[place - root])
      if place > root { contents[Int(element.parent) - root].add(contents[place - root]) }
    }
    for place in root..<end where place > root {
      let parent = Int(elements[place].parent) - root
      isInside[place - root] = isInside[parent] || isTable[parent]
    }
    return isInside
  }
}
