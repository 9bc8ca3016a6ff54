/// Small questions about CSS in UTF-8.
enum CSSBytes {
  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// True for `word`, which is lower case, in any case.
  static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in zip(bytes, word).allSatisfy { lower($0) == $1 } }
  }

  static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// The place of `mark` or `other`, or of the end: not inside a string, which ends with its line, nor after a
  /// backslash.
  static func end(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, at mark: UInt8, or other: UInt8? = nil
  ) -> Int {
    var quote: UInt8 = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): index += 1
      case 0x0A, 0x0D: quote = 0
      case quote where quote != 0: quote = 0
      case mark where quote == 0, other where quote == 0: return index
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if quote == 0 { quote = byte }
      default: break
      }
      index += 1
    }
    return bytes.count
  }

  /// The style sheet without comments and without the marks that hid it from old browsers.
  static func withoutComments(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "/") where bytes[index...].starts(with: "/*".utf8):
        index += 2
        while index < bytes.endIndex, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
        index = min(index + 2, bytes.endIndex)
        result.append(0x20)
      case UInt8(ascii: "<") where bytes[index...].starts(with: "<!--".utf8):
        index += 4
        result.append(0x20)
      case UInt8(ascii: "-") where bytes[index...].starts(with: "-->".utf8):
        index += 3
        result.append(0x20)
      default:
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
