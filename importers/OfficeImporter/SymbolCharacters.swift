import LegacyEncoding

/// Characters that stand in a symbol font or in the private-use area where Word puts the letters of fonts that have no
/// code page.
enum SymbolCharacters {
  /// Text (UTF-8) without private characters that would mean something else later: letters of a legacy font at U+F020 to
  /// U+F0FF become the bytes they were typed as, those that decoded text uses for itself become U+FFFD. Nil where there
  /// are none.
  static func readable(_ utf8: UnsafeBufferPointer<UInt8>, isLegacy: Bool) -> [UInt8]? {
    guard utf8.contains(where: { $0 == 0xEE || isLegacy && $0 == 0xEF }) else { return nil }
    var result: [UInt8] = []
    var index = 0
    while index < utf8.count {
      guard utf8[index] & 0xFE == 0xEE, index + 2 < utf8.count else {
        result.append(utf8[index])
        index += 1
        continue
      }
      let code = UInt32(utf8[index] & 0xF) << 12 | UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F)
      if ControlEscape.isReserved(code) {
        result += [0xEF, 0xBF, 0xBD]
      } else if isLegacy, (0xF000...0xF0FF).contains(code) {
        result.append(contentsOf: String(Unicode.Scalar(UInt8(truncatingIfNeeded: code))).utf8)
      } else {
        result.append(contentsOf: utf8[index..<(index + 3)])
      }
      index += 3
    }
    return result
  }

  /// What a character picked from a font's table is: a letter of a legacy font, a sign of the Symbol and Wingdings fonts
  /// that has a character of its own, else itself; nil for a sign that has none.
  static func scalar(_ code: UInt32, font: String, isLegacy: Bool) -> Unicode.Scalar? {
    guard (0xF000...0xF0FF).contains(code) else { return code >= 0x20 ? Unicode.Scalar(code) : nil }
    let byte = UInt8(truncatingIfNeeded: code)
    if isLegacy { return Unicode.Scalar(byte) }
    switch font.lowercased() {
    case "symbol": return symbol[byte] ?? (byte < 0x7F ? Unicode.Scalar(byte) : nil)
    case let name where name.hasPrefix("wingdings"): return wingdings[byte]
    default: return byte >= 0x20 ? Unicode.Scalar(byte) : nil
    }
  }

  /// Adobe's Symbol encoding: what appears in texts, formulas and lists of offices.
  private static let symbol: [UInt8: Unicode.Scalar] = [
    0x40: "≅", 0x44: "Δ", 0x46: "Φ", 0x47: "Γ", 0x4C: "Λ", 0x50: "Π", 0x51: "Θ", 0x53: "Σ", 0x57: "Ω", 0x59: "Ψ",
    0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x66: "φ", 0x67: "γ", 0x68: "η", 0x69: "ι", 0x6A: "ϕ",
    0x6B: "κ", 0x6C: "λ", 0x6D: "μ", 0x6E: "ν", 0x6F: "ο", 0x70: "π", 0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ",
    0x75: "υ", 0x76: "ϖ", 0x77: "ω", 0x78: "ξ", 0x79: "ψ", 0x7A: "ζ", 0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAD: "↑",
    0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC6: "∅", 0xCE: "∈", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√",
    0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
  ]

  /// Boxes, ticks, arrows and bullets.
  private static let wingdings: [UInt8: Unicode.Scalar] = [
    0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x76: "❖", 0x9F: "•", 0xA7: "▪",
    0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]
}
