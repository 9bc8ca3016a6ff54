import NoticeModel

/// How many U+FFFD stand in UTF-8 text.
func replacements(in utf8: [UInt8]) -> Int { count([0xEF, 0xBF, 0xBD], in: utf8) }

/// How many characters a warning says were replaced (`3 replaced`).
func replacedCount(_ warning: ImportWarning) -> Int {
  guard warning.code == .charsetInvalidBytes || warning.code == .nulBytes else { return 0 }
  return Int(Substring(warning.detail.utf8.prefix { $0 != UInt8(ascii: " ") })) ?? 0
}

/// How many U+FFFD the original may hold itself, in whatever encoding it is read: nobody warns of these.
func possibleReplacements(in bytes: [UInt8]) -> Int {
  let utf16 = count([0xFF, 0xFD], in: bytes) + count([0xFD, 0xFF], in: bytes)
  return replacements(in: bytes) + utf16 + count([0x84, 0x31, 0xA4, 0x37], in: bytes)
}

private func count(_ needle: [UInt8], in bytes: [UInt8]) -> Int {
  guard bytes.count >= needle.count else { return 0 }
  return (0...bytes.count - needle.count).count { start in
    (0..<needle.count).allSatisfy { bytes[start + $0] == needle[$0] }
  }
}
