import Foundation

/// Text as the bytes that it may once have been: legacy bytes that were read as Western or Vietnamese Windows text and
/// saved as Unicode show as the characters of that code page.
///
/// One unit for each scalar: a byte below 0x100, or one of the marks for what cannot have been a byte.
enum ByteView {
  /// A sign or blank outside the code page: it parts words and stays as it is.
  static let sign: UInt16 = 0x100
  /// A letter outside the code page: the words around it are Unicode.
  static let letter: UInt16 = 0x101

  /// The code page through which bytes became text.
  enum Page: Int, CaseIterable {
    case windows1252, windows1258, macRoman
  }

  /// The unit of a scalar.
  static func unit(_ scalar: UInt32, through page: Page) -> UInt16 {
    if scalar < 0x80 { return UInt16(scalar) }
    if let byte = Escape.byte(of: scalar) { return UInt16(byte) }
    switch page {
    case .windows1252: return scalar < 0x100 ? UInt16(scalar) : other(windows1252[scalar], scalar)
    case .windows1258: return other(windows1258[scalar] ?? (scalar < 0x100 ? UInt16(scalar) : nil), scalar)
    case .macRoman: return other(macRoman[scalar], scalar)
    }
  }

  private static func other(_ byte: UInt16?, _ scalar: UInt32) -> UInt16 {
    if let byte { return byte }
    // Two bytes of UTF-8 in another script: legacy letters by chance more often than signs.
    if (0x100...0x7FF).contains(scalar), !(0x2C6...0x2DD).contains(scalar) { return letter }
    if (0x1E00...0x1EFF).contains(scalar) { return letter }
    guard let scalar = Unicode.Scalar(scalar) else { return sign }
    let category = scalar.properties.generalCategory
    switch category {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark, .modifierLetter:
      return letter
    default: return sign
    }
  }

  /// The characters of windows-1252 above Latin-1, and the two signs that readers of PDF files make of bytes in TCVN3
  /// fonts (`−` for ư, `∙` for ã).
  private static let windows1252: [UInt32: UInt16] = {
    var map: [UInt32: UInt16] = [0x2212: 0xAD, 0x2219: 0xB7]
    for (offset, scalar) in Windows1252.scalars.enumerated() where scalar >= 0x100 {
      map[UInt32(scalar)] = UInt16(0x80 + offset)
    }
    return map
  }()

  /// The characters of windows-1258. Tones that were composed with their letter are taken apart before
  /// (`decomposed`).
  private static let windows1258: [UInt32: UInt16] = {
    var map = windows1252
    let letters: [UInt32: UInt16] = [
      0x102: 0xC3, 0x103: 0xE3, 0x110: 0xD0, 0x111: 0xF0, 0x1A0: 0xD5, 0x1A1: 0xF5, 0x1AF: 0xDD, 0x1B0: 0xFD,
      0x20AB: 0xFE, 0x300: 0xCC, 0x309: 0xD2, 0x303: 0xDE, 0x301: 0xEC, 0x323: 0xF2,
    ]
    map.merge(letters) { $1 }
    return map
  }()

  private static let macRoman: [UInt32: UInt16] = {
    var map: [UInt32: UInt16] = [:]
    for (offset, scalar) in MacRoman.scalars.enumerated() { map[UInt32(scalar)] = UInt16(0x80 + offset) }
    return map
  }()

  /// The scalars with the tones of windows-1258 apart from their letters, as they were before somebody composed them.
  static func decomposed(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
    var output: [UInt32] = []
    output.reserveCapacity(scalars.count + scalars.count / 4)
    for scalar in scalars {
      if scalar >= 0xC0, let parts = toneParts[scalar] {
        output.append(parts.letter)
        output.append(parts.tone)
      } else {
        output.append(scalar)
      }
    }
    return output
  }

  /// Letters with a tone that windows-1258 writes as two characters.
  private static let toneParts: [UInt32: (letter: UInt32, tone: UInt32)] = {
    let whole: Set<UInt32> = [
      0xC0, 0xC1, 0xC8, 0xC9, 0xCD, 0xD3, 0xD9, 0xDA, 0xE0, 0xE1, 0xE8, 0xE9, 0xED, 0xF3, 0xF9, 0xFA,
    ]
    var parts: [UInt32: (UInt32, UInt32)] = [:]
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".unicodeScalars {
      for tone: UInt32 in [0x300, 0x301, 0x303, 0x309, 0x323] {
        var pair = String.UnicodeScalarView()
        pair.append(base)
        if let mark = Unicode.Scalar(tone) { pair.append(mark) }
        let composed = String(pair).precomposedStringWithCanonicalMapping.unicodeScalars
        guard composed.count == 1, let letter = composed.first?.value, !whole.contains(letter) else { continue }
        parts[letter] = (base.value, tone)
      }
    }
    return parts
  }()
}
