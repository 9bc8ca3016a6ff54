/// What numbers of persons look like, each from a place among the groups of a line.
struct PrivateShapes {
  let bytes: [UInt8]

  /// The digits of some groups, misread letters as digits.
  func digits(_ groups: ArraySlice<PrivateLine.Group>) -> [UInt8] {
    groups.flatMap { bytes[$0.number.span].compactMap(PrivateNumbers.digit) }
  }

  /// An identity number: where its groups end, and what it says.
  struct Identity {
    var end: Int
    var isStructured: Bool
    var isTwelve: Bool
  }

  /// 12 or 9 digits: one group, or what all groups of the run make. Under a head that says so also 11 or 10: sheets drop
  /// the zeros at the beginning.
  func identity(_ run: ArraySlice<PrivateLine.Group>, isHeaded: Bool) -> Identity? {
    guard let first = run.first else { return nil }
    if isHeaded, first.number.count == 11 || first.number.count == 10, !first.number.isMisread {
      let zeros = [UInt8](repeating: 0, count: 12 - first.number.count)
      guard Self.isCitizen(zeros + digits(run.prefix(1))) else { return nil }
      return Identity(end: run.startIndex + 1, isStructured: true, isTwelve: true)
    }
    var end = run.startIndex + 1
    if first.number.count != 12, first.number.count != 9 {
      let total = run.reduce(0) { $0 + $1.number.count }
      guard total == 12 || total == 9, isEven(run) else { return nil }
      end = run.endIndex
    }
    let groups = run[run.startIndex..<end]
    let digits = digits(groups)
    let isTwelve = digits.count == 12
    let isStructured = isTwelve ? Self.isCitizen(digits) : Self.isCard(digits)
    // A misread digit is believed only where the number makes sense.
    guard isStructured || !groups.contains(where: \.number.isMisread) else { return nil }
    return Identity(end: end, isStructured: isStructured, isTwelve: isTwelve)
  }

  /// Groups with the same joint and of much the same size, as a number is written that belongs together.
  private func isEven(_ run: ArraySlice<PrivateLine.Group>) -> Bool {
    let joints = run.dropFirst().map(\.number.joint)
    guard joints.allSatisfy({ $0 == joints.first }) else { return false }
    return run.allSatisfy { $0.number.count <= 6 }
  }

  /// The structure of TT 59/2021/TT-BCA, Điều 4: province, century and sex, year of birth, six digits.
  static func isCitizen(_ digits: [UInt8]) -> Bool {
    guard digits.count == 12, digits[0] == 0 else { return false }
    guard provinces.contains(Int(digits[1]) * 10 + Int(digits[2])) else { return false }
    let year = Int(digits[4]) * 10 + Int(digits[5])
    switch digits[3] {
    case 0, 1: return year >= 10
    // Born this century; the years to come are left as room.
    case 2, 3: return year <= 45
    default: return false
    }
  }

  /// Cards of 9 digits begin with the old numbers of the provinces, 01 to 38; a round number is an amount.
  static func isCard(_ digits: [UInt8]) -> Bool {
    guard digits.count == 9, digits[0] <= 3 else { return false }
    return !digits.suffix(4).allSatisfy { $0 == 0 }
  }

  /// The numbers of QĐ 124/2004/QĐ-TTg that provinces have.
  private static let provinces: Set<Int> = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45,
    46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92,
    93, 94, 95, 96,
  ]

  /// Ten digits, in one group or in all groups of the run.
  func insurance(_ run: ArraySlice<PrivateLine.Group>) -> Int? {
    guard let first = run.first, !run.contains(where: \.number.isMisread) else { return nil }
    if first.number.count == 10 { return run.startIndex + 1 }
    return run.reduce(0, { $0 + $1.number.count }) == 10 && isEven(run) ? run.endIndex : nil
  }

  /// 6 to 19 digits that are no amount and no number of a treasury ("3713.0.1012345").
  func account(_ run: ArraySlice<PrivateLine.Group>) -> Int? {
    guard let first = run.first, !run.contains(where: \.number.isMisread) else { return nil }
    let isAlone = run.count == 1 || (run.dropFirst().first?.number.joint == .blank && first.number.count >= 8)
    if isAlone { return (6...19).contains(first.number.count) ? run.startIndex + 1 : nil }
    let total = run.reduce(0) { $0 + $1.number.count }
    guard (8...19).contains(total), !isAmount(run), run.allSatisfy({ $0.number.count >= 2 }) else { return nil }
    return run.endIndex
  }

  /// "1.200.000": groups of three behind dots.
  func isAmount(_ run: ArraySlice<PrivateLine.Group>) -> Bool {
    guard run.count > 1, let first = run.first, first.number.count <= 3 else { return false }
    return run.dropFirst().allSatisfy { $0.number.count == 3 && $0.number.joint != .hyphen }
  }
}
