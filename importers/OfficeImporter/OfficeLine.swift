import LegacyEncoding

/// The text of one paragraph with the places where the font changes.
struct OfficeLine {
  private(set) var bytes: [UInt8] = []
  /// Where each stretch of a font starts; text before the first has no font.
  private var starts: [(place: Int, key: OfficeFonts.Key)] = []

  var count: Int { bytes.count }
  var isBlank: Bool { TextPool.textRange(of: bytes) == nil }

  /// Appends text as it stands; line ends and tabs of the file itself are blanks, as in office programs.
  mutating func append(_ utf8: some Sequence<UInt8>, in key: OfficeFonts.Key) {
    mark(key)
    for byte in utf8 { bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
  }

  /// Appends text with every run of blanks as one, none at the start of a line: the rule of OpenDocument.
  mutating func append(collapsing utf8: UnsafeBufferPointer<UInt8>, in key: OfficeFonts.Key) {
    mark(key)
    for byte in utf8 {
      if byte > 0x20 {
        bytes.append(byte)
      } else if let last = bytes.last, last > 0x20 {
        bytes.append(0x20)
      }
    }
  }

  /// Appends a tab, a line break or a blank that a tag stands for.
  mutating func append(sign: UInt8) {
    bytes.append(sign)
  }

  /// Puts a list's number before the text.
  mutating func prepend(_ label: String) {
    let label = Array(label.utf8) + [0x20]
    bytes.insert(contentsOf: label, at: 0)
    for index in starts.indices { starts[index].place += label.count }
  }

  func suffix(from start: Int) -> ArraySlice<UInt8> { bytes[min(start, bytes.count)...] }

  private mutating func mark(_ key: OfficeFonts.Key) {
    if key != starts.last?.key ?? OfficeFonts.none { starts.append((bytes.count, key)) }
  }

  /// Adds the text without the blanks around it to a pool and gives its index there; nil where there is none.
  func pooled(in pool: inout TextPool, fonts: OfficeFonts) -> Int? {
    guard let range = TextPool.textRange(of: bytes) else { return nil }
    guard !starts.isEmpty else { return pool.append(bytes[range]) }
    let runs = starts.filter { $0.place < range.upperBound }.map {
      FontRun(start: max(0, $0.place - range.lowerBound), font: fonts.evidence(of: $0.key))
    }
    return pool.append(bytes[range], runs: runs)
  }
}
