import LegacyEncoding

/// Reads the XML of `pdftohtml -xml`.
///
/// Poppler writes it by hand: control characters stand as they are, `<b>`, `<i>` and `<a>` cross each other, and a
/// killed program leaves it without an end. So it is read tag by tag: `page`, `fontspec` and `text` count, every other
/// tag is passed over, and whatever stands between `<text …>` and `</text>` is text. Never fails; linear.
struct PopplerXML {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var document = PDFDocument()
  /// The places of the fonts by the number that poppler gave them.
  private var places: [Int: Int] = [:]
  /// The run that is being read.
  private var run: PDFRun?
  private var size = 0

  /// No page is larger; a number beyond is a damaged one.
  private static let farthest = 200_000

  static func read(_ bytes: [UInt8], limit: Int = PlainText.limit) -> PDFDocument {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = PopplerXML(bytes: buffer)
      reader.read(limit: limit)
      return reader.document
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func read(limit: Int) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index = readText(from: index)
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
      readTag(index + 1..<end)
      index = end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : end
      if size > limit {
        document.isCut = true
        break
      }
    }
    finishRun()
  }

  private mutating func readTag(_ tag: Range<Int>) {
    if isElement("text", tag) {
      finishRun()
      run = PDFRun(
        left: number("left", in: tag) ?? 0, top: number("top", in: tag) ?? 0,
        width: max(0, number("width", in: tag) ?? 0),
        height: max(1, number("height", in: tag) ?? 1), font: number("font", in: tag).flatMap { places[$0] }, text: [])
    } else if isElement("/text", tag) {
      finishRun()
    } else if isElement("page", tag) {
      finishRun()
      document.pages.append(
        PDFPage(
          number: max(0, number("number", in: tag) ?? 0), width: max(1, number("width", in: tag) ?? 1),
          height: max(1, number("height", in: tag) ?? 1), confidence: number("ocr", in: tag).map(Double.init)))
    } else if isElement("fontspec", tag) {
      finishRun()
      if let id = number("id", in: tag), document.fonts.count < 10_000 {
        places[id] = document.fonts.count
        let family = attribute("family", in: tag).map { Array(bytes[$0]) } ?? []
        document.fonts.append(
          PDFFont(size: max(0, number("size", in: tag) ?? 0), evidence: PDFFontName.evidence(of: family)))
      }
    }
  }

  private mutating func finishRun() {
    guard var done = run else { return }
    run = nil
    if document.pages.isEmpty { document.pages.append(PDFPage(number: 0, width: 892, height: 1_263)) }
    LetterSpacing.close(&done.text)
    size += done.text.count
    if !done.text.isEmpty { document.pages[document.pages.count - 1].runs.append(done) }
  }

  /// Takes text up to the next tag, where a run is open.
  private mutating func readText(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") {
        let (scalar, end) = reference(at: index)
        if let scalar { run?.text.append(contentsOf: Array(String(scalar).utf8)) }
        index = end
        continue
      }
      if byte == 0x09 || byte == 0x0A || byte == 0x0D {
        run?.text.append(0x20)
      } else if byte >= 0x20, byte != 0x7F {
        run?.text.append(byte)
      }
      index += 1
    }
    return index
  }

  /// The character of `&…;` and where it ends. What is no reference is an ampersand.
  private func reference(at start: Int) -> (Unicode.Scalar?, Int) {
    var end = start + 1
    while end < bytes.count, end - start < 12, bytes[end] != UInt8(ascii: ";"), bytes[end] > 0x20 { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return ("&", start + 1) }
    switch String(decoding: bytes[start + 1..<end], as: UTF8.self) {
    case "amp": return ("&", end + 1)
    case "lt": return ("<", end + 1)
    case "gt": return (">", end + 1)
    case "quot": return ("\"", end + 1)
    case "apos": return ("'", end + 1)
    case "nbsp": return ("\u{A0}", end + 1)
    case let name:
      guard name.utf8.first == UInt8(ascii: "#") else { return ("&", start + 1) }
      let digits = name.dropFirst()
      let isHexadecimal = digits.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
      let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      // Control characters are no text, whichever way they are written.
      guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return (nil, end + 1) }
      return (scalar, end + 1)
    }
  }

  // MARK: - Tags

  private func isElement(_ name: StaticString, _ tag: Range<Int>) -> Bool {
    let end = tag.lowerBound + name.utf8CodeUnitCount
    return starts(tag, name) && (end == tag.upperBound || bytes[end] <= 0x20)
  }

  private func starts(_ tag: Range<Int>, _ name: StaticString) -> Bool {
    guard tag.count >= name.utf8CodeUnitCount else { return false }
    for offset in 0..<name.utf8CodeUnitCount where bytes[tag.lowerBound + offset] != name.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The place of the value of ` name="…"`.
  private func attribute(_ name: StaticString, in tag: Range<Int>) -> Range<Int>? {
    let length = name.utf8CodeUnitCount
    var index = tag.lowerBound
    while index + length + 3 <= tag.upperBound {
      if bytes[index] == 0x20, bytes[index + length + 1] == UInt8(ascii: "="),
        bytes[index + length + 2] == UInt8(ascii: "\""), starts(index + 1..<tag.upperBound, name)
      {
        let start = index + length + 3
        var end = start
        while end < tag.upperBound, bytes[end] != UInt8(ascii: "\"") { end += 1 }
        return start..<end
      }
      index += 1
    }
    return nil
  }

  /// The whole number of an attribute, held within what pages can have.
  private func number(_ name: StaticString, in tag: Range<Int>) -> Int? {
    guard let range = attribute(name, in: tag), range.count < 20,
      let value = Double(String(decoding: bytes[range], as: UTF8.self)), value.isFinite
    else { return nil }
    return Int(min(max(value, Double(-Self.farthest)), Double(Self.farthest)).rounded())
  }
}
