import VietnameseText

extension Substring {
  /// Without spaces at both ends.
  var trimmingBlanks: Substring { trimming { $0 == 0x20 } }

  /// Without the bytes at both ends that the condition names; it has to name ASCII only.
  func trimming(_ isOutside: (UInt8) -> Bool) -> Substring {
    var start = utf8.startIndex
    var end = utf8.endIndex
    while start < end, isOutside(utf8[start]) { start = utf8.index(after: start) }
    while start < end, isOutside(utf8[utf8.index(before: end)]) { end = utf8.index(before: end) }
    return self[start..<end]
  }

  /// Without the bytes in front that the condition names.
  func trimmingStart(_ isOutside: (UInt8) -> Bool) -> Substring {
    var start = utf8.startIndex
    while start < utf8.endIndex, isOutside(utf8[start]) { start = utf8.index(after: start) }
    return self[start...]
  }

  /// True if it has letters and none of them is small. Ends at the first small letter.
  var isCapitals: Bool {
    var hasLetters = false
    for scalar in unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) { return false }
        if ("A"..."Z").contains(scalar) { hasLetters = true }
      } else if scalar.isSmallLetter {
        return false
      } else if scalar.isCapitalLetter {
        hasLetters = true
      }
    }
    return hasLetters
  }

  var hasLetters: Bool { unicodeScalars.contains { $0.isLetter } }

  /// The text behind its first scalars; empty if it has no more.
  func dropping(scalars count: Int) -> Substring {
    guard let place = bytes(upTo: count) else { return "" }
    return self[utf8.index(startIndex, offsetBy: place)...]
  }

  /// The first scalars, all if it has no more.
  func prefix(scalars count: Int) -> Substring {
    guard utf8.count > count, let place = bytes(upTo: count) else { return self }
    return self[..<utf8.index(startIndex, offsetBy: place)]
  }

  /// Folded, for readers that look at bytes only.
  var foldedBytes: [UInt8] {
    var text = self
    return text.withUTF8(Folding.folded(utf8:))
  }

  var scalarCount: Int {
    var text = self
    return text.withUTF8 { $0.count { $0 & 0xC0 != 0x80 } }
  }

  /// The bytes of the first scalars, nil if there are fewer. Bytes, because a string's own indices cost several times as
  /// much.
  private func bytes(upTo scalars: Int) -> Int? {
    var text = self
    return text.withUTF8 { bytes in
      var left = scalars
      for (place, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        if left <= 0 { return place }
        left -= 1
      }
      return left <= 0 ? bytes.count : nil
    }
  }
}
