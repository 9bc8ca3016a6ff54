/// A document number as its parts stand in a text, before anything is made of them.
struct NumberShape {
  enum Separator {
    case slash, dash, dot, blank
  }

  struct Group {
    var separator: Separator
    /// Blanks stand beside the separator.
    var isSpaced: Bool
    /// They stand only after it, as where a line was broken; a dash between sentences has one on either side.
    var isBroken: Bool
    /// As written, with `Đ` for the letters that are typed for it.
    var letters: String
    /// The scalar after it.
    var end: Int

    /// Printed as symbols are: capitals, at most one small letter among them (`TTr`, `QyĐ`).
    var isCapital: Bool {
      var scalars = letters.unicodeScalars.makeIterator()
      guard let first = scalars.next(), Self.isCapital(first) else { return false }
      return IteratorSequence(scalars).count(where: Self.isSmall) <= 1
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
      ("A"..."Z").contains(scalar) || scalar == "Đ"
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || scalar == "đ"
    }

    /// False for what rather begins a sentence after the number: small letters, a spaced dash after type and body
    /// unless the number plainly goes on, and a full stop after anything but the type (`41/QĐ.BQL-TC`).
    func follows(_ groups: [Group]) -> Bool {
      guard isCapital, !isSpaced || groups.count < 2 || continues(groups) else { return false }
      guard separator == .dot else { return true }
      return !isSpaced && groups.count == 1 && DocumentTypes.spelling(ofCode: groups[0].letters) != nil
    }

    /// True if this group goes on with the symbols across a blank or line end: another body of a joint document
    /// (`30/2010/TTLT-BTNMT- BNV`), or behind a broken line a unit, `12/QĐ-UBND-⏎TNMT`.
    ///
    /// A word in capitals has a vowel, and running text names the body again: `164/TB-UBND- UBND huyện`.
    private func continues(_ groups: [Group]) -> Bool {
      guard separator != .dot, let type = groups.first, type.isType,
        letters.unicodeScalars.count > 1, !letters.unicodeScalars.contains(where: Self.isSmall),
        !groups.contains(where: { $0.letters == letters })
      else { return false }
      let isUnlisted = isBroken && isVowelless && !isKnown
      guard DocumentTypes.isJoint(code: type.letters) else { return isUnlisted && separator == .dash }
      let isBody = Issuers.isKnown(letters)
      // One that has named one body has to name a second; whoever puts blanks between the first ones goes on so.
      let isSpacedThroughout = groups.dropFirst().allSatisfy(\.isSpaced)
      return isUnlisted || (isBody && (isBroken || groups.count == 2 || isSpacedThroughout))
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
