import VietnameseText

@testable import LegacyEncoding

/// Writes text in a legacy encoding, as the typing programs of its time did: the tables read backwards.
struct LegacyEncoder {
  private var bytes: [Unicode.Scalar: [UInt8]] = [:]

  init(_ rows: String) {
    for item in rows.split(whereSeparator: \.isWhitespace) {
      let halves = item.split(separator: "=")
      guard halves.count == 2, let key = UInt32(halves[0], radix: 16), let value = UInt32(halves[1], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { continue }
      let written = halves[0].utf8.count == 2 ? [UInt8(key)] : [UInt8(key >> 8), UInt8(key & 0xFF)]
      // VNI has its marks twice: the higher ones are those of small letters.
      let isBetter = bytes[scalar].map { old in
        old.count == written.count && VietnameseLetters.isUpper(value) == written.lexicographicallyPrecedes(old)
      }
      if isBetter ?? true { bytes[scalar] = written }
    }
  }

  /// The bytes of `text`; nil where the encoding has no bytes for one of its characters.
  func encode(_ text: String) -> [UInt8]? {
    var output: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let written = bytes[scalar] {
        output += written
      } else if scalar.isASCII {
        output.append(UInt8(scalar.value))
      } else if let place = Windows1252.scalars.firstIndex(of: UInt16(scalar.value)), scalar.value > 0x9F {
        output.append(UInt8(0x80 + place))
      } else {
        return nil
      }
    }
    return output
  }

  /// The text as it shows where the bytes were read as Western Windows text.
  func seenAsWestern(_ text: String) -> String? {
    encode(text).map { bytes in
      var seen = String.UnicodeScalarView()
      for byte in bytes {
        let value = (0x80..<0xA0).contains(byte) ? UInt32(Windows1252.scalars[Int(byte) - 0x80]) : UInt32(byte)
        if let scalar = Unicode.Scalar(value) { seen.append(scalar) }
      }
      return String(seen)
    }
  }

  static let tcvn3 = LegacyEncoder(EncodingRows.tcvn3)
  static let vni = LegacyEncoder(EncodingRows.vni)
  static let viscii = LegacyEncoder(EncodingRows.viscii)
  static let vps = LegacyEncoder(EncodingRows.vps)
}

/// UTF-8 read byte by byte as Western Windows text.
func mojibake(_ text: some StringProtocol) -> String {
  var seen = String.UnicodeScalarView()
  for byte in text.utf8 {
    let value = (0x80..<0xA0).contains(byte) ? UInt32(Windows1252.scalars[Int(byte) - 0x80]) : UInt32(byte)
    if let scalar = Unicode.Scalar(value) { seen.append(scalar) }
  }
  return String(seen)
}
