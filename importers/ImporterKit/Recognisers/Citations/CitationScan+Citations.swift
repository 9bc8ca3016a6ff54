import DocumentNumbers
import NoticeModel

/// What the pass does where a number or a law stands.
extension CitationScan {
  mutating func takeNumber(_ at: Int) -> Int {
    let (number, scalars) = numbers[nextNumber]
    nextNumber += 1
    let end = words.index(ofScalar: scalars.upperBound, from: at)
    let title = title(before: at)
    guard let title, isCitation(title, at), !isYear(number, at) else { return end }
    guard !isOwn(number) else {
      last = nil
      return end
    }
    var citation = Citation(
      relation: .mentions, number: number, type: title.type ?? number.type,
      span: Int(words[title.start].start)..<scalars.upperBound)
    var next = end
    // Farther off is the other column of a head.
    if title.isLaw, next < words.count, words[next].gap == .blank, Int(words[next].start) - scalars.upperBound <= 2,
      let name = name(behind: next)
    {
      citation.name = name.text
      next = name.end
    }
    return finish(&citation, from: title.start, behind: next)
  }

  mutating func takeLaw(_ at: Int) -> Int {
    guard let nameEnd = LawNameScanner(words: words).end(ofLawAt: at) else {
      takeThis(at)
      return at + Int(words[at].size)
    }
    var citation = Citation(
      relation: .mentions, type: DocumentTypes.type(named: words.text(words: at..<at + Int(words[at].size))),
      name: words.text(words: at..<nameEnd), span: Int(words[at].start)..<Int(words[nameEnd - 1].end))
    var next = nameEnd
    if let found = number(behind: next) {
      guard !isOwn(found.number) else {
        nextNumber += 1
        return found.end
      }
      nextNumber += 1
      citation.number = found.number
      citation.span = citation.span.lowerBound..<found.upperBound
      next = found.end
    }
    return finish(&citation, from: at, behind: next)
  }

  /// Date, issuer, parts and relation of a citation whose title begins at `start`.
  private mutating func finish(_ citation: inout Citation, from start: Int, behind end: Int) -> Int {
    let tail = CitationTail(words: words, isLaw: citation.name != nil, isNumbered: citation.number != nil).read(
      end, isRow: isRow && tables.relation != nil)
    citation.issuedOn = tail.date
    citation.issuer = tail.issuer
    let first = beginning(start)
    if let parts, first == parts.lowerBound { citation.article = words.text(words: parts) }
    var reading = shared(CitationRelations(words: words).reading(before: first, clause), first)
    if let row = tables.relation, isRow, !hasRowCitation {
      reading = CitationRelations.Reading(relation: row, isOpen: false)
      hasRowCitation = true
    }
    if depth == 0, citation.number != nil { reading = struck(reading, citation.type, first) }
    citation.relation = reading.relation
    if reading.isOpen, depth == 0 { clause.open.append(citations.count) }
    citations.append(citation)
    last = (reading, tail.end)
    clause.consume()
    return tail.end
  }

  /// The first word of a citation with the parts before it: "Điều 5 của Nghị định …", "Điều 66, Nghị định …".
  func beginning(_ start: Int) -> Int {
    guard let parts, parts.upperBound <= start, start - parts.upperBound <= 2 else { return start }
    for index in parts.upperBound..<start where ![.of, .place, .link].contains(words.term(index)) { return start }
    let isJoined = (parts.upperBound...start).allSatisfy { words[$0].gap.isSubset(of: [.blank, .line, .comma]) }
    return isJoined ? parts.lowerBound : start
  }

  /// A document that only a comma, "và" or the like parts from the one before has its relation.
  func shared(_ reading: CitationRelations.Reading, _ start: Int) -> CitationRelations.Reading {
    guard reading.isBare else { return reading }
    if let last, last.end <= start, start - last.end <= 3, isList(last.end, start) {
      var shared = last.reading
      // "A của Chính phủ sửa đổi B và C hết hiệu lực": C need not belong to B.
      shared.isOpen = shared.isOpen || [.amends, .guides].contains(shared.relation)
      shared.isBare = false
      return shared
    }
    if let listed { return CitationRelations.Reading(relation: listed, isOpen: false) }
    if isBasisLine, isEnumerated(start) { return CitationRelations.Reading(relation: .basis, isOpen: false) }
    return reading
  }

  /// "Bãi bỏ Nghị định số A quy định về …; Nghị định số B …": what A is about stands between the two.
  private mutating func struck(
    _ reading: CitationRelations.Reading, _ type: DocumentType?, _ start: Int
  ) -> CitationRelations.Reading {
    if [.repeals, .replaces].contains(reading.relation) { clause.struck = (reading.relation, type) }
    guard reading.isBare, let struck = clause.struck, struck.type == type,
      isEnumerated(start) || words[start].gap.contains(.comma)
    else { return reading }
    return CitationRelations.Reading(relation: struck.relation, isOpen: false)
  }

  private func isEnumerated(_ start: Int) -> Bool {
    words[start].gap.contains(.semicolon) || (start > 0 && words.term(start - 1) == .and)
  }

  private func isList(_ end: Int, _ start: Int) -> Bool {
    let marks: CitationWord.Gap = [.blank, .line, .comma, .semicolon, .tab]
    for index in end...start where !words[index].gap.isSubset(of: marks) { return false }
    for index in end..<start where ![.and, .link, .number, .inside].contains(words.term(index)) { return false }
    return end < start || !words[start].gap.isDisjoint(with: [.comma, .semicolon])
  }
}
