/// A look at the bytes of a text: whether it can be anything but the Unicode text that it seems.
///
/// Nearly all text passes here and is not looked at again, so this reads each byte once and nothing else.
struct Suspicion {
  enum Kind {
    /// Nothing beyond ASCII and common signs.
    case ascii
    /// Letters that only Vietnamese in Unicode has, and nothing odd.
    case vietnamese
    /// Only letters that Vietnamese shares with the languages of Western Europe, and with legacy text.
    case shared
    /// Characters that have no reason to stand in Vietnamese text.
    case odd
  }

  let kind: Kind
  let hasNoBreakSpace: Bool

  /// In `isEightBit` text every letter beyond ASCII is some encoding's.
  init(_ text: UnsafeBufferPointer<UInt8>, isEightBit: Bool = false) {
    if isEightBit, text.contains(where: { $0 >= 0x80 }) {
      (kind, hasNoBreakSpace) = (.odd, true)
      return
    }
    var flags: UInt8 = 0
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let next = index + 1 < count ? text[index + 1] : 0
      switch byte {
      case 0xC3:
        flags |= Suspicion.sharedLetters[Int(next)]
        // A capital behind a small letter.
        if next < 0x9F, index > 0, (0x61...0x7A).contains(text[index - 1]) { flags |= 4 }
      case 0xE1: flags |= next == 0xBA || next == 0xBB ? 1 : 4
      // Ă ă Đ đ Ĩ ĩ Ũ ũ Ơ ơ Ư ư
      case 0xC4: flags |= (0x82...0x83).contains(next) || next & 0xFE == 0x90 || next & 0xFE == 0xA8 ? 1 : 4
      case 0xC5: flags |= next & 0xFE == 0xA8 ? 1 : 4
      case 0xC6: flags |= next & 0xFE == 0xA0 || next == 0xAF || next == 0xB0 ? 1 : 4
      case 0xC2: flags |= next == 0xA0 ? 16 : Suspicion.standsAlone(text, index) ? 0 : 4
      // – — ‘ ’ “ ” • … are letters of some encodings when they were read as Western text.
      case 0xE2: flags |= next == 0x80 && index + 2 < count && Suspicion.isCommon(text[index + 2]) ? 2 : 4
      default: flags |= 4
      }
      index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    hasNoBreakSpace = flags & 16 != 0
    kind = flags & 4 != 0 ? .odd : flags & 1 != 0 ? .vietnamese : flags & 2 != 0 ? .shared : .ascii
  }

  /// A sign between blanks (`© UBND`, `§ 5`) is no letter of a word.
  private static func standsAlone(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    (index == 0 || text[index - 1] <= 0x20) && (index + 2 >= text.count || text[index + 2] <= 0x20)
  }

  private static func isCommon(_ third: UInt8) -> Bool {
    switch third {
    case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA2, 0xA6: true
    default: false
    }
  }

  /// 2 for the second bytes of à á â ã è é ê ì í ò ó ô õ ù ú ý and their capitals, 4 for other letters behind C3.
  private static let sharedLetters: [UInt8] = {
    var table = [UInt8](repeating: 4, count: 256)
    for letter: UInt32 in [
      0xE0, 0xE1, 0xE2, 0xE3, 0xE8, 0xE9, 0xEA, 0xEC, 0xED, 0xF2, 0xF3, 0xF4, 0xF5, 0xF9, 0xFA, 0xFD,
    ] {
      table[Int(0x80 | (letter & 0x3F))] = 2
      table[Int(0x80 | (letter - 0x20) & 0x3F)] = 2
    }
    return table
  }()
}
