import NoticeModel

extension PrivateLineReading {
  enum Verdict { case yes, pending, no }

  /// Whether a mobile number is a private person's.
  mutating func verdict(
    _ phone: PrivateShapes.Phone, _ rest: ArraySlice<PrivateLine.Group>, _ context: Context
  ) -> Verdict {
    let (number, introduction, column) = (context.number, context.introduction, context.column)
    let isMisread = rest[..<phone.end].contains { $0.number.isMisread }
    let isHeaded = column.contains(.phone)
    if context.isNext, introduction.kind == nil {
      // As the number before it, whatever it was.
      if last == .phone { return isLastPending ? .pending : .yes }
      if last == nil, !isHeaded { return .no }
    }
    let isPersonal = hasIdentity || isRecord(number)
    let isLabelled: Bool
    switch introduction.kind {
    case .phone, .mobile, .contact: isLabelled = introduction.isNear
    case nil: isLabelled = false
    case .identity: isLabelled = false
    default: return isHeaded && !isOfficial(number, account: false) ? .yes : .no
    }
    if isOfficial(number, account: false) { return .no }
    if phone.isDoubtful, introduction.kind != .mobile, !isHeaded, !isPersonal { return .no }
    if isLabelled || isHeaded { return .yes }
    if phone.isOld || isMisread || column.contains(.other) { return .no }
    if isPersonal || line.tabs > 0 && table.kinds.contains(.phone) { return .yes }
    guard !number.isCode, !(line.tabs > 0 && table.hasHead), isNamedLine() else { return .no }
    return phone.isWritten || number.isInBrackets(phone.end) ? .yes : .pending
  }

  private func isRecord(_ number: PrivateNumberPlace) -> Bool {
    line.has(in: number.window, around: passed) { $0 == .record || $0 == .identity || $0 == .insurance }
      || line.tabs > 0 && table.kinds.contains(.identity)
  }

  /// Whether the number is an office's by what stands around it, or above it in a letterhead.
  func isOfficial(_ number: PrivateNumberPlace, account: Bool) -> Bool {
    let window = number.window
    if line.has(in: window, around: passed, { $0 == .hotline && !account || $0 == .treasury }) { return true }
    if isRecord(number) { return false }
    if !account, table.isOfficial, line.tabs > 0 { return true }
    let isOffice = line.has(in: window, around: passed) {
      $0 == .office || $0 == .official || !account && $0 == .bank
    }
    if isOffice || line.hasDepartment(in: window) { return true }
    return number.place < 60 && line.tabs == 0 && isBelowOffice()
  }

  /// The nearest line above that speaks of an office or a person speaks of an office.
  private func isBelowOffice() -> Bool {
    guard !line.labels.prefix(passed).contains(where: { $0.kind == .person || $0.kind == .heading }) else {
      return false
    }
    for above in before.reversed() {
      guard above.span.count < 400 else { return false }
      switch above.owner ?? PrivateLine(bytes, above.span, isWhole: true).owner {
      case .office: return true
      case .person: return false
      case .nobody: continue
      }
    }
    return false
  }
}
