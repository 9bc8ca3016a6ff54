extension WARCRecord {
  /// Reads exactly one record: header, block, and the two line ends after it.
  ///
  /// Accepts WARC 1.0 and 1.1. Everything that would let two readers see different records is refused: bytes after the
  /// record, a length that is missing, stated twice differently, or not the block's.
  public init(reading bytes: UnsafeRawBufferPointer) throws(WARCError) {
    var lines = HeaderLines(bytes)
    let version = try lines.next()
    guard version == "WARC/1.1" || version == "WARC/1.0" else { throw .header("dòng đầu không phải WARC/1.1") }
    var fields = WARCFields()
    var kind: Kind?
    var length: Int?
    while true {
      let line = try lines.next()
      if line.isEmpty { break }
      guard fields.lines.count < WARCLimits.fields else { throw .header("quá nhiều trường") }
      let field = try Field(reading: line)
      switch field.name.lowercased() {
      case "warc-type":
        guard kind == nil || kind?.rawValue == field.value else { throw .header("hai WARC-Type khác nhau") }
        kind = Kind(rawValue: field.value)
      case "content-length":
        guard let count = Int(digits: field.value), length == nil || length == count else {
          throw .header("Content-Length sai: \(field.value.prefix(40))")
        }
        length = count
      default: fields.append(read: field)
      }
    }
    guard let kind, let length else { throw .header("thiếu WARC-Type hoặc Content-Length") }
    guard fields["WARC-Record-ID"] != nil, fields["WARC-Date"] != nil else {
      throw .header("thiếu WARC-Record-ID hoặc WARC-Date")
    }
    let rest = bytes.count - lines.position - 4
    guard rest == length, bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) else {
      throw .header("Content-Length là \(length), nhưng khối có \(rest) byte")
    }
    let block = UnsafeRawBufferPointer(rebasing: bytes[lines.position..<lines.position + length])
    self.init(kind: kind, fields: fields, block: [UInt8](block))
  }

  private typealias Field = WARCFields.Field
}

/// The lines of a header, one after the other; never looks further than a header may be long.
private struct HeaderLines {
  private let bytes: UnsafeRawBufferPointer
  private let limit: Int
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    self.limit = min(bytes.count, WARCLimits.header)
  }

  /// The next line without its end. Bytes that are not UTF-8 become U+FFFD.
  mutating func next() throws(WARCError) -> String {
    let start = position
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: "\n")) else {
      throw .header("phần đầu bản ghi không kết thúc")
    }
    position = end + 1
    let isCRLF = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    return String(decoding: bytes[start..<(isCRLF ? end - 1 : end)], as: UTF8.self)
  }
}

extension WARCFields.Field {
  fileprivate init(reading line: String) throws(WARCError) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon != line.startIndex,
      !line.utf8[..<colon].contains(where: { $0 <= 0x20 || $0 >= 0x7F })
    else { throw .header("dòng không phải «tên: giá trị»: \(line.prefix(60))") }
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var value = line[line.utf8.index(after: colon)...]
    while let first = value.utf8.first, isBlank(first) { value.unicodeScalars.removeFirst() }
    while let last = value.utf8.last, isBlank(last) { value.unicodeScalars.removeLast() }
    self.init(name: String(line[..<colon]), value: String(value))
  }
}

extension Int {
  /// Digits and nothing else: `Int.init` takes a sign, too.
  fileprivate init?(digits text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(text)
  }
}

extension WARCError {
  fileprivate static func header(_ cause: String) -> WARCError {
    WARCError(.header, "Phần đầu của bản ghi WARC bị hỏng.", cause: cause)
  }
}
