/// A document number as its parts stand in a text, before anything is made of them.
struct NumberShape {
  enum Separator {
    case slash, dash, dot, blank
  }

  struct Group {
    var separator: Separator
    /// Blanks stand beside the separator.
    var isSpaced: Bool
    /// As written, with `Đ` for the letters that are typed for it.
    var letters: String
    /// The scalar after it.
    var end: Int

    /// Printed as symbols are: capitals, at most one small letter among them (`TTr`, `QyĐ`).
    var isCapital: Bool {
      letters.first?.isUppercase == true && letters.count(where: \.isLowercase) <= 1
    }

    /// False for what rather begins a sentence after the number: small letters, a spaced dash after type and body, and
    /// a full stop after anything but the type (`41/QĐ.BQL-TC`).
    func follows(_ groups: [Group]) -> Bool {
      guard isCapital, !isSpaced || groups.count < 2 else { return false }
      guard separator == .dot else { return true }
      return !isSpaced && groups.count == 1 && DocumentTypes.spelling(ofCode: groups[0].letters) != nil
    }
  }

  var ordinal: Int
  /// The letter of an inserted number, `a` in `12a/QĐ-UBND`, or the part of a series, `.16` in `66.16/2026/NQ-CP`.
  var suffix: String
  var year: Int?
  /// The scalar after the year, or after the number if it has none.
  var headEnd: Int
  var groups: [Group]
  /// Scalars of the text, from the first digit to after the last group.
  var range: Range<Int>

  var isJoint: Bool {
    groups.first.map { DocumentTypes.isJoint(code: $0.letters) } ?? false
  }
}
