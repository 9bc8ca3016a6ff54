import LegacyEncoding

/// Bytes of text with the places where the font changes.
struct FontedBytes {
  private var bytes: [UInt8] = []
  /// Where each stretch of a font starts; text before the first has no font.
  private var starts: [(place: Int, key: FontStack.Key)] = []

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }
  var last: UInt8? { bytes.last }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, in key: FontStack.Key) {
    mark(key)
    bytes.append(contentsOf: utf8)
  }

  /// Appends text with every run of ASCII blanks as one space, none at the start of a line. No-break spaces stay: they
  /// are letters in some encodings.
  mutating func append(collapsing utf8: UnsafeBufferPointer<UInt8>, in key: FontStack.Key) {
    mark(key)
    var index = 0
    let count = utf8.count
    while index < count {
      if utf8[index] <= 0x20 {
        if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
        index += 1
        continue
      }
      var end = index + 1
      while end < count, utf8[end] > 0x20 { end += 1 }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[index..<end]))
      index = end
    }
  }

  /// Takes off the blanks at the end.
  mutating func dropBlanks() {
    while bytes.last == 0x20 { bytes.removeLast() }
  }

  /// Takes off what stands behind `start` when it is a bullet: a single sign or letter and blanks, no number.
  mutating func dropBullet(from start: Int) {
    guard start < bytes.count else { return }
    let signs = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.filter {
      $0.value > 0x20 && $0.value != 0xA0
    }
    guard signs.count <= 1, signs.allSatisfy({ !("0"..."9").contains($0) }) else { return }
    bytes.removeSubrange(start...)
    while let last = starts.last, last.place > start { starts.removeLast() }
  }

  func withBytes<Result>(from start: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  private mutating func mark(_ key: FontStack.Key) {
    if key != starts.last?.key ?? FontStack.none { starts.append((bytes.count, key)) }
  }

  /// Adds the text without the blanks around it to a pool and gives its index there; nil where there is none.
  func pooled(in pool: inout TextPool, fonts: FontStack) -> Int? {
    guard let range = TextPool.textRange(of: bytes) else { return nil }
    guard !starts.isEmpty else { return pool.append(bytes[range]) }
    let runs = starts.map { FontRun(start: max(0, $0.place - range.lowerBound), font: fonts.evidence(of: $0.key)) }
    return pool.append(bytes[range], runs: runs)
  }
}
