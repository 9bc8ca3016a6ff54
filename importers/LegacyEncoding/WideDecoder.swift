/// UTF-16 and UTF-32 to UTF-8. Lone surrogates, values beyond Unicode and a cut last unit become U+FFFD.
enum WideDecoder {
  static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> (utf8: [UInt8], invalid: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var invalid = 0
    var high: UInt16?
    for unit in units16(bytes, bigEndian: bigEndian) {
      if let lead = high {
        high = nil
        if (0xDC00...0xDFFF).contains(unit) {
          output.append(scalar: 0x10000 + (UInt32(lead - 0xD800) << 10 | UInt32(unit - 0xDC00)))
          continue
        }
        output.appendReplacement()
        invalid += 1
      }
      switch unit {
      case 0xD800...0xDBFF: high = unit
      case 0xDC00...0xDFFF:
        output.appendReplacement()
        invalid += 1
      default: output.append(scalar: UInt32(unit))
      }
    }
    if high != nil || bytes.count % 2 != 0 {
      output.appendReplacement()
      invalid += 1
    }
    return (output, invalid)
  }

  static func utf32(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> (utf8: [UInt8], invalid: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 2)
    var invalid = 0
    for unit in units32(bytes, bigEndian: bigEndian) {
      if let scalar = Unicode.Scalar(unit) {
        output.append(scalar: scalar.value)
      } else {
        output.appendReplacement()
        invalid += 1
      }
    }
    if bytes.count % 4 != 0 {
      output.appendReplacement()
      invalid += 1
    }
    return (output, invalid)
  }

  /// The whole 16-bit units of `bytes`.
  static func units16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> some Sequence<UInt16> {
    let (high, low) = bigEndian ? (0, 1) : (1, 0)
    return stride(from: bytes.startIndex, to: bytes.endIndex - bytes.count % 2, by: 2).lazy.map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
    }
  }

  /// The whole 32-bit units of `bytes`.
  static func units32(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> some Sequence<UInt32> {
    stride(from: bytes.startIndex, to: bytes.endIndex - bytes.count % 4, by: 4).lazy.map { start in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + (bigEndian ? $1 : 3 - $1)]) }
    }
  }
}
