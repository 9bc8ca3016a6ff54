/// Reads one line of JSON Lines: an object whose values become text (RFC 8259).
///
/// Foundation's reader is not used because it loses what an archive must keep: the order of an object's members, the
/// digits of long numbers, and the whole record where one `\ud800` stands alone. Control characters in strings are
/// accepted.
struct JSONRecord {
  /// How deep lists and objects may be nested.
  private static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0

  /// The members in their order. A list or object is its strings, numbers and truth values joined by line breaks;
  /// members that are null or hold nothing are left out.
  static func read(_ utf8: [UInt8]) throws(RecordProblem) -> Record {
    var reader = JSONRecord(bytes: utf8)
    var record = Record()
    guard reader.accept("{") else { throw RecordProblem("not a JSON object") }
    if !reader.accept("}") {
      repeat {
        let name = try reader.name()
        var text = JoinedText()
        try reader.value(into: &text, depth: 1)
        if !text.isEmpty { record.values.append((name, text.string)) }
      } while reader.accept(",")
      try reader.expect("}")
    }
    reader.skipBlanks()
    guard reader.position == utf8.count else { throw reader.problem() }
    return record
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func name() throws(RecordProblem) -> String {
    skipBlanks()
    var name: [UInt8] = []
    try string(into: &name)
    try expect(":")
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func value(into text: inout JoinedText, depth: Int) throws(RecordProblem) {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "\""):
      text.startPart()
      try string(into: &text.utf8)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < JSONRecord.depthLimit else { throw RecordProblem("nested deeper than \(JSONRecord.depthLimit)") }
      try container(into: &text, depth: depth)
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "t"):
      try literal("true")
      text.add("true")
    case UInt8(ascii: "f"):
      try literal("false")
      text.add("false")
    default: try number(into: &text)
    }
  }

  private mutating func container(into text: inout JoinedText, depth: Int) throws(RecordProblem) {
    let isObject = accept("{")
    if !isObject { try expect("[") }
    let end: Unicode.Scalar = isObject ? "}" : "]"
    if accept(end) { return }
    repeat {
      if isObject { _ = try name() }
      try value(into: &text, depth: depth + 1)
    } while accept(",")
    try expect(end)
  }

  private mutating func string(into output: inout [UInt8]) throws(RecordProblem) {
    try expect("\"")
    while position < bytes.count {
      let start = position
      while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
      output.append(contentsOf: bytes[start..<position])
      let isEnd = byte == UInt8(ascii: "\"")
      position += 1
      if isEnd { return }
      if position < bytes.count { try escape(into: &output) }
    }
    throw RecordProblem("the line ends inside a string")
  }

  private mutating func escape(into output: inout [UInt8]) throws(RecordProblem) {
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(letter)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "u"): output.append(contentsOf: String(try escapedScalar()).utf8)
    default: throw problem(at: position - 1)
    }
  }

  /// A scalar of one or two `\u` escapes; NUL and half a pair become U+FFFD.
  private mutating func escapedScalar() throws(RecordProblem) -> Unicode.Scalar {
    let unit = try hexUnit()
    if (0xD800...0xDBFF).contains(unit), bytes[position...].starts(with: [0x5C, 0x75]) {
      let second = position
      position += 2
      let low = try hexUnit()
      if (0xDC00...0xDFFF).contains(low) {
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
      }
      position = second
    }
    return unit == 0 ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func hexUnit() throws(RecordProblem) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw problem() }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  private mutating func number(into text: inout JoinedText) throws(RecordProblem) {
    let start = position
    _ = acceptHere("-")
    if !acceptHere("0") { try digits() }
    if acceptHere(".") { try digits() }
    if acceptHere("e") || acceptHere("E") {
      if !acceptHere("+") { _ = acceptHere("-") }
      try digits()
    }
    text.add(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(RecordProblem) {
    let start = position
    while let byte, (0x30...0x39).contains(byte) { position += 1 }
    if position == start { throw problem() }
  }

  private mutating func literal(_ word: String) throws(RecordProblem) {
    guard bytes[position...].starts(with: word.utf8) else { throw problem() }
    position += word.utf8.count
  }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { position += 1 }
  }

  private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    return acceptHere(scalar)
  }

  private mutating func acceptHere(_ scalar: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(RecordProblem) {
    guard accept(scalar) else { throw problem() }
  }

  private func problem(at place: Int? = nil) -> RecordProblem {
    let place = place ?? position
    return RecordProblem(place < bytes.count ? "not JSON at byte \(place + 1)" : "the line ends too early")
  }
}

/// Texts joined by line breaks.
private struct JoinedText {
  var utf8: [UInt8] = []
  private(set) var isEmpty = true

  var string: String { String(decoding: utf8, as: UTF8.self) }

  mutating func startPart() {
    if !isEmpty { utf8.append(0x0A) }
    isEmpty = false
  }

  mutating func add(_ part: String) {
    startPart()
    utf8.append(contentsOf: part.utf8)
  }
}
