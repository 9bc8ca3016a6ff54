/// A change of a page's source.
struct SourceEdit {
  let range: Range<Int>
  let bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }

  init(_ range: Range<Int>, _ text: String) {
    self.init(range, Array(text.utf8))
  }
}

/// Where a page names its encoding.
enum CharsetDeclaration {
  static let label = "utf-8"

  /// The place of the label in a `meta` tag: of its `charset`, or of `charset=` in what stands for the header
  /// `Content-Type`.
  static func label(in tag: SourceTag, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    if let charset = tag.value(of: "charset", in: bytes) { return charset }
    guard let header = tag.value(of: "http-equiv", in: bytes), let content = tag.value(of: "content", in: bytes),
      CSSBytes.equal(CSSBytes.trimmed(UnsafeBufferPointer(rebasing: bytes[header])), "content-type")
    else { return nil }
    return label(after: "charset", in: content, of: bytes)
  }

  /// The place of the label in an XML declaration.
  static func label(inXML declaration: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard isStart("<?xml", at: declaration.lowerBound, of: bytes) else { return nil }
    return label(after: "encoding", in: declaration, of: bytes)
  }

  static func isUnicode(_ label: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let label = CSSBytes.trimmed(UnsafeBufferPointer(rebasing: bytes[label]))
    return CSSBytes.equal(label, "utf-8") || CSSBytes.equal(label, "utf8")
  }

  /// True where `bytes` has the lower-case `text` at `place` in any case.
  static func isStart(_ text: StaticString, at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = place + text.utf8CodeUnitCount
    return end <= bytes.count && CSSBytes.equal(UnsafeBufferPointer(rebasing: bytes[place..<end]), text)
  }

  /// What stands behind `word` and `=`, without quotation marks.
  private static func label(
    after word: StaticString, in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard var index = range.first(where: { isStart(word, at: $0, of: bytes) }) else { return nil }
    index += word.utf8CodeUnitCount
    while index < range.upperBound, CSSBytes.isBlank(bytes[index]) { index += 1 }
    guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    let isMargin = { (byte: UInt8) in
      CSSBytes.isBlank(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
    while index < range.upperBound, isMargin(bytes[index]) { index += 1 }
    let start = index
    while index < range.upperBound, !isMargin(bytes[index]), bytes[index] != UInt8(ascii: ";"),
      bytes[index] != UInt8(ascii: "?"), bytes[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    return start..<index
  }
}

extension SourceTag {
  /// The value of an attribute by its lower-case name; of several the first counts.
  func value(of name: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    attributes.first { CSSBytes.equal(UnsafeBufferPointer(rebasing: bytes[$0.name]), name) }?.value
  }

  func lowerName(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[name].map(CSSBytes.lower), as: UTF8.self)
  }
}
