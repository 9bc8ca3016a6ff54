extension PrivateShapes {
  /// A telephone number.
  struct Phone {
    var end: Int
    /// Fixed lines are offices' as a rule and never taken.
    var isMobile: Bool
    /// Ten digits that were a fixed line's before 2017, with an area code of three digits: "0563 833 123".
    var isDoubtful: Bool
    /// In groups as telephone numbers are written, or with +84: hardly anything else.
    var isWritten: Bool
    /// An old mobile number of 11 digits, "0123 456 7890": taken only where a label says so.
    var isOld: Bool
  }

  /// The telephone number at the beginning of the run; `isPlus` says that a "+" stands before it, `isHeaded` that it is
  /// in a column of telephones, where sheets drop the zero at the beginning.
  func phone(_ run: ArraySlice<PrivateLine.Group>, isPlus: Bool, isBracketed: Bool, isHeaded: Bool) -> Phone? {
    guard let first = run.first else { return nil }
    var lead = digits(run.prefix(1))
    guard lead.count <= 15 else { return nil }
    var rest = run.dropFirst()
    var isForeign = false
    if lead.starts(with: [8, 4]), isPlus || lead.count != 10 {
      // +84 912 345 678, +84912345678; (84-8) 3822 is a fixed line.
      lead.removeFirst(2)
      if lead.isEmpty {
        guard let next = rest.first else { return nil }
        lead = digits(rest.prefix(1))
        rest = rest.dropFirst()
        guard lead.count >= 2 || next.number.count == 9 else { return nil }
      }
      if lead.first != 0 { lead.insert(0, at: 0) }
      isForeign = true
    }
    if isHeaded, lead.count == 9, rest.isEmpty { lead.insert(0, at: 0) }
    guard lead.first == 0, lead.count >= 2 else { return nil }
    return phone(lead: lead, first: first, rest: rest, isForeign: isForeign, isPlus: isPlus, isBracketed: isBracketed)
  }

  private func phone(
    lead: [UInt8], first: PrivateLine.Group, rest: ArraySlice<PrivateLine.Group>, isForeign: Bool, isPlus: Bool,
    isBracketed: Bool
  ) -> Phone? {
    let isFixed = lead[1] == 2 || lead[1] == 4 || lead[1] == 6 || isBracketed
    let isOld = lead[1] == 1 && lead.count > 2 && [2, 6, 8, 9].contains(lead[2])
    let wanted = lead[1] == 2 || isOld ? 11 : 10
    guard let end = self.end(of: wanted, lead: lead, rest: rest) else { return nil }
    // The code of a fixed line stands alone in front: 08 38228898, 056 3833123.
    let sizes = rest[..<end].map(\.number.count)
    let hasCode =
      !sizes.isEmpty
      && (lead.count == 2 && sizes != [2, 2, 2, 2]
        || lead.count == 3 && !isForeign
          && (sizes == [7] || sizes.first == 4) && lead[1] != 9)
    let all = lead + digits(rest[..<end])
    guard all.count == wanted else { return nil }
    guard !isFixed, !hasCode, isOld || Self.isMobile(lead[1], all[2]) else {
      return Phone(end: end, isMobile: false, isDoubtful: false, isWritten: false, isOld: false)
    }
    guard !all.dropFirst(3).allSatisfy({ $0 == 0 }) else { return nil }
    let isDoubtful = !isOld && !isPlus && lead[1] != 9 && Self.isAreaCode(all)
    return Phone(
      end: end, isMobile: true, isDoubtful: isDoubtful, isWritten: isPlus || (!sizes.isEmpty && lead.count >= 3),
      isOld: isOld)
  }

  /// The beginnings that the plan of TT 22/2014/TT-BTTTT gives to mobile networks.
  private static func isMobile(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 3: third >= 2
    case 5: [2, 5, 6, 8, 9].contains(third)
    case 7: third == 0 || third >= 6
    case 8: third >= 1
    case 9: true
    default: false
    }
  }

  /// Whether fixed lines had such numbers before 2017: 08 3…, 056 3…, 0780 ….
  private static func isAreaCode(_ digits: [UInt8]) -> Bool {
    switch digits[1] {
    case 8: digits[2] == 3
    case 3: digits[3] == 3 || (digits[2] == 2 || digits[2] == 5) && digits[3] <= 1
    case 7: digits[3] == 3 || digits[2] == 8 && digits[3] <= 1
    default: digits[3] == 3
    }
  }

  /// Where the groups end that make so many digits; groups of one belong to forms with boxes only.
  private func end(of wanted: Int, lead: [UInt8], rest: ArraySlice<PrivateLine.Group>) -> Int? {
    var total = lead.count
    var at = rest.startIndex
    while total < wanted, at < rest.endIndex {
      let count = rest[at].number.count
      guard count >= 2 else { return nil }
      total += count
      at += 1
    }
    guard total == wanted else { return nil }
    // More of the same kind behind it: a longer number.
    if at < rest.endIndex, at > rest.startIndex || rest[at].number.joint != .blank {
      guard bytes[rest[at].number.span.lowerBound] == 0x30, rest[at].number.count > 2 else { return nil }
    }
    return at
  }
}
