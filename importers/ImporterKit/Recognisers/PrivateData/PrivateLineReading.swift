import NoticeModel

/// Decides about the numbers of one line, from left to right.
struct PrivateLineReading {
  let line: PrivateLine
  let bytes: [UInt8]
  let shapes: PrivateShapes
  let table: PrivateTable
  let before: [PrivateDataScan.Above]
  private(set) var taken: [(datum: PrivateDatum, isPending: Bool)] = []

  /// Labels that end before the number at hand.
  private(set) var passed = 0
  /// The last of them that says what a number is, and the last that says identity number.
  private var label: PrivateLabel?
  private var identity: PrivateLabel?
  /// What the number before was taken for; nil when it was refused. And where it ended in the folded line.
  private(set) var last: PrivateDatum.Kind?
  private(set) var isLastPending = false
  private var lastEnd = -1
  /// A person's number was found in the line for sure.
  private(set) var hasIdentity = false
  private var isNamed: Bool?

  init(line: PrivateLine, scan: borrowing PrivateDataScan) {
    self.line = line
    bytes = scan.bytes
    shapes = scan.shapes
    table = scan.table
    before = scan.before
  }

  mutating func read() {
    var at = 0
    while at < line.groups.count {
      var end = at + 1
      while end < line.groups.count, line.groups[end].number.joint != .none { end += 1 }
      readRun(at..<end)
      at = end
    }
  }

  private mutating func readRun(_ run: Range<Int>) {
    var at = run.lowerBound
    while at < run.upperBound {
      let number = PrivateNumberPlace(line: line, at: at)
      // Inside a run a number begins only behind a blank.
      guard at == run.lowerBound || line.groups[at].number.joint == .blank && line.groups[at].number.count > 1 else {
        lastEnd = line.groups[at].place + 1
        at += 1
        continue
      }
      pass(to: number.place)
      let rest = line.groups[at..<run.upperBound]
      let (kind, end, isPending) = decide(rest, number)
      if let kind {
        let span = line.groups[at].number.span.lowerBound..<line.groups[end - 1].number.span.upperBound
        taken.append((PrivateDatum(kind: kind, span: span), isPending))
        if kind == .identityNumber, !isPending { hasIdentity = true }
      }
      last = kind
      isLastPending = isPending
      lastEnd = line.groups[end - 1].place + 1
      at = end
    }
  }

  private mutating func pass(to place: Int) {
    while passed < line.labels.count, line.labels[passed].span.upperBound <= place {
      let next = line.labels[passed]
      if next.kind.introduces { label = joined(next) }
      if next.kind == .identity { identity = next }
      passed += 1
    }
  }

  /// "CMND/Hộ chiếu số": a number of either kind follows, and passports have letters.
  private func joined(_ next: PrivateLabel) -> PrivateLabel {
    guard let label, label.kind == .identity, next.kind == .other,
      (1...3).contains(next.span.lowerBound - label.span.upperBound),
      line.plain[label.span.upperBound..<next.span.lowerBound].contains(0x2F)
    else { return next }
    return PrivateLabel(kind: .identity, span: label.span.lowerBound..<next.span.upperBound, cell: next.cell)
  }

  /// What a number is, where it ends, and whether that is still to be borne out by others of its kind.
  typealias Decision = (kind: PrivateDatum.Kind?, end: Int, isPending: Bool)

  private mutating func decide(_ rest: ArraySlice<PrivateLine.Group>, _ number: PrivateNumberPlace) -> Decision {
    let skipped: Decision = (nil, rest.startIndex + 1, false)
    guard let group = rest.first else { return skipped }
    let column = table.kinds(ofCell: group.cell, tabs: line.tabs)
    let phone = shapes.phone(
      rest, isPlus: number.isPlus, isBracketed: number.isBracketed(rest.startIndex), isHeaded: column.contains(.phone))
    let isNext = number.continues(from: lastEnd)
    // "0912345678/0987654321": only a list goes on behind a slash.
    guard number.isOpen(after: label, isList: isNext && phone != nil) else {
      return (nil, phone?.end ?? skipped.end, false)
    }
    let context = Context(
      number: number, introduction: PrivateIntroduction(label, to: number, after: lastEnd, in: line),
      column: column, previous: isNext ? last : nil, isNext: isNext)
    if let decision = identity(rest, context) ?? insurance(rest, context) ?? account(rest, context) { return decision }
    guard let phone else { return skipped }
    guard phone.isMobile, number.isClosed(phone.end), !number.isAmount(phone.end) else {
      return (nil, phone.end, false)
    }
    switch verdict(phone, rest, context) {
    case .yes: return (.phone, phone.end, false)
    case .pending: return (.phone, phone.end, true)
    case .no: return (nil, phone.end, false)
    }
  }

  /// What is known about a number before its digits are looked at.
  struct Context {
    var number: PrivateNumberPlace
    var introduction: PrivateIntroduction
    var column: PrivateTable.Kinds
    /// What the number right before it in a list is.
    var previous: PrivateDatum.Kind?
    var isNext: Bool
  }

  private mutating func identity(_ rest: ArraySlice<PrivateLine.Group>, _ context: Context) -> Decision? {
    let (number, introduction, column) = (context.number, context.introduction, context.column)
    guard let found = shapes.identity(rest, isHeaded: column.contains(.identity)), number.isClosed(found.end),
      !number.isAmount(found.end)
    else { return nil }
    let isLabelled =
      introduction.kind == .identity && (found.isStructured || introduction.isClose)
      && introduction.allows(isSure: found.isTwelve && found.isStructured)
    let isListed = context.previous == .identityNumber && found.isStructured
    let isHeaded = column.contains(.identity) && (found.isTwelve || found.isStructured)
    if isLabelled || isListed || isHeaded { return (.identityNumber, found.end, false) }
    guard found.isTwelve, found.isStructured, column.isDisjoint(with: [.other, .account]) else { return nil }
    switch introduction.kind {
    case .other, .account, .accountWord, .insurance: return nil
    default: break
    }
    if isMentioned(number) || table.kinds.contains(.identity) { return (.identityNumber, found.end, false) }
    return !number.isCode && isNamedLine() ? (.identityNumber, found.end, true) : nil
  }

  /// An identity number is spoken of shortly before, with another label between.
  private func isMentioned(_ number: PrivateNumberPlace) -> Bool {
    guard let identity else { return false }
    return number.place - identity.span.upperBound <= 80
  }

  private func insurance(_ rest: ArraySlice<PrivateLine.Group>, _ context: Context) -> Decision? {
    let isLabelled = context.introduction.kind == .insurance && context.introduction.allows(isSure: false)
    guard isLabelled || context.column.contains(.insurance) || context.previous == .insuranceNumber,
      let end = shapes.insurance(rest), context.number.isClosed(end), !context.number.isAmount(end)
    else { return nil }
    return (.insuranceNumber, end, false)
  }

  private func account(_ rest: ArraySlice<PrivateLine.Group>, _ context: Context) -> Decision? {
    let isMeant: Bool
    switch context.introduction.kind {
    case .account: isMeant = context.introduction.allows(isSure: false)
    case .accountWord:
      // Accounts of bookkeeping have few digits.
      isMeant = context.introduction.isAdjacent && (rest.first?.number.count ?? 0) >= 10
    case nil: isMeant = context.column.contains(.account) || context.previous == .bankAccount
    default: isMeant = false
    }
    guard isMeant, let end = shapes.account(rest), context.number.isClosed(end), !context.number.isAmount(end),
      !isOfficial(context.number, account: true)
    else { return nil }
    return (.bankAccount, end, false)
  }

  /// The line, or the one before it when this is only a number, has a name in it.
  mutating func isNamedLine() -> Bool {
    if let isNamed { return isNamed }
    var found = PrivateLine.hasName(bytes, line.span)
    if !found, let previous = before.last, line.plain.count < 24 { found = PrivateLine.hasName(bytes, previous.span) }
    isNamed = found
    return found
  }
}
