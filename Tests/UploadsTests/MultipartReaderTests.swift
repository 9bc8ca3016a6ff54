import Testing

@testable import Uploads

@Suite struct MultipartReaderTests {
  /// The parts of a body that comes in the given pieces.
  private func parts(_ pieces: [[UInt8]], maximum: Int = 1_000) throws(MultipartError) -> [String: [UInt8]] {
    let boundary = Array(TestForm.boundary.utf8)
    guard var reader = MultipartReader(boundary: boundary, maximumParts: maximum) else { return [:] }
    var parts: [String: [UInt8]] = [:]
    var name: String?
    for piece in pieces {
      for event in try reader.read(piece) {
        switch event {
        case .began(let head):
          name = head.fileName ?? "(field)"
          if let name { parts[name] = [] }
        case .bytes(let bytes): if let name { parts[name, default: []] += bytes }
        case .ended: name = nil
        }
      }
    }
    try reader.finish()
    return parts
  }

  private func parts(_ body: [UInt8], maximum: Int = 1_000) throws(MultipartError) -> [String: [UInt8]] {
    try parts([body], maximum: maximum)
  }

  @Test("files and fields come out with their bytes, preamble and epilogue left out")
  func whole() throws {
    let body =
      Array("lời đầu\r\n".utf8) + TestForm.file("a.txt", "một") + TestForm.part("form-data; name=\"ghi-chu\"", [1, 2])
      + TestForm.file("b.txt", "") + TestForm.end + Array("lời cuối --\(TestForm.boundary)".utf8)
    #expect(try parts(body) == ["a.txt": Array("một".utf8), "(field)": [1, 2], "b.txt": []])
  }

  @Test(
    "content that looks like a delimiter and is none stays content",
    arguments: [
      "\r\n--\(TestForm.boundary)x", "--\(TestForm.boundary)\r\n", "\n--\(TestForm.boundary)\r\n",
      "\r\n--\(TestForm.boundary)-", "\r\n--\(TestForm.boundary) x", "\r\n--\(TestForm.boundary.dropLast())",
      "\r\r\n-\r\n--\r\r\n--\(TestForm.boundary)\rx",
      "\r\n--\(TestForm.boundary)\(String(repeating: " ", count: 300))\r\n",
    ])
  func lookalikes(content: String) throws {
    let body = TestForm.file("a", content) + TestForm.file("b", "hai") + TestForm.end
    #expect(try parts(body) == ["a": Array(content.utf8), "b": Array("hai".utf8)])
    #expect(try parts(body.map { [$0] }) == ["a": Array(content.utf8), "b": Array("hai".utf8)])
  }

  @Test("blanks behind a delimiter belong to it")
  func padding() throws {
    let head = "--\(TestForm.boundary) \t\r\nContent-Disposition: form-data; filename=a\r\n\r\n"
    let body = Array("\(head)x\r\n--\(TestForm.boundary)--".utf8)
    #expect(try parts(body) == ["a": [UInt8(ascii: "x")]])
  }

  @Test("wherever a body is cut into pieces, the same comes out", arguments: 0..<300)
  func borders(seed: UInt64) throws {
    var random = Random(state: seed)
    // Few different bytes, so that beginnings of delimiters are frequent.
    let alphabet = Array("\r\n--\r\n-".utf8) + Array(TestForm.boundary.utf8.prefix(3)) + [0, 0xFF]
    var expected: [String: [UInt8]] = [:]
    var body: [UInt8] = []
    for number in 0..<Int.random(in: 1...5, using: &random) {
      var content: [UInt8] = []
      for _ in 0..<Int.random(in: 0...200, using: &random) {
        if Int.random(in: 0..<20, using: &random) == 0 {
          content += Array("\r\n--\(TestForm.boundary)".utf8.prefix(Int.random(in: 1...24, using: &random))) + [1]
        } else if let byte = alphabet.randomElement(using: &random) {
          content.append(byte)
        }
      }
      // A delimiter that came about by chance would be one.
      content.append(1)
      expected["\(number)"] = content
      body += TestForm.part("form-data; filename=\"\(number)\"", content)
    }
    body += TestForm.end
    var pieces: [[UInt8]] = []
    var rest = body[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...40, using: &random))
      pieces.append(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    #expect(try parts(pieces) == expected)
  }

  @Test("any bytes at all end in parts or a reason", arguments: 0..<300)
  func anything(seed: UInt64) throws {
    var random = Random(state: seed)
    var body = TestForm.file("a", "một") + TestForm.file("b", "hai") + TestForm.end
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: body.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: body[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1: body.remove(at: place)
      default: body.insert(contentsOf: Array("\r\n--\(TestForm.boundary)\r\n".utf8), at: place)
      }
    }
    let whole = Result { () throws(MultipartError) in try parts(body) }
    let bytewise = Result { () throws(MultipartError) in try parts(body.map { [$0] }) }
    #expect(whole == bytewise)
  }

  @Test(
    "a body without its end was cut",
    arguments: [
      [], Array("một tệp".utf8), TestForm.file("a", "một"), TestForm.file("a", "một") + TestForm.end.dropLast(3),
      Array("--\(TestForm.boundary)\r\nContent-Disposition: form-data".utf8),
    ])
  func cut(body: [UInt8]) {
    #expect(throws: MultipartError.incomplete) { try parts(body) }
  }

  @Test(
    "a head that is none is refused",
    arguments: [
      "Content-Disposition form-data", ": form-data", "Content-Type: a/b",
      "Content-Disposition: attachment; filename=a",
      "Content-Disposition: form-data; filename=a\r\nContent-Disposition: form-data; filename=b",
      "Content-Disposition: form-data;\r\n filename=a", "Content-Disposition: form-data; filename=\"a\0b\"",
      "Content-Disposition: form-data; filename=a\nX: b", "Content-Disposition: form-data; filename=a\rX: b", "",
    ])
  func heads(head: String) {
    let body = Array("--\(TestForm.boundary)\r\n\(head)\r\n\r\nx\r\n".utf8) + TestForm.end
    #expect(throws: MultipartError.malformed) { try parts(body) }
  }

  @Test("a head has a bound, whether its end ever comes or not", arguments: [true, false])
  func hugeHead(hasEnd: Bool) {
    let name = String(repeating: "a", count: 20_000)
    let head = "--\(TestForm.boundary)\r\nContent-Disposition: form-data; filename=\"\(name)\""
    let body = Array((head + (hasEnd ? "\r\n\r\nx" : "")).utf8)
    #expect(throws: MultipartError.headTooLarge) { try parts(body) }
    #expect(throws: MultipartError.headTooLarge) { try parts(body.map { [$0] }) }
  }

  @Test("10,000 parts are too many, and 1,000 are not")
  func manyParts() throws {
    let some = (0..<1_000).flatMap { TestForm.file("\($0)", "x") }
    #expect(try parts(some + TestForm.end).count == 1_000)
    let many = (0..<10_000).flatMap { TestForm.file("\($0)", "x") }
    #expect(throws: MultipartError.tooManyParts) { try parts(many + TestForm.end) }
  }

  @Test("what is held does not grow with the content")
  func bounded() throws {
    var reader = try #require(MultipartReader(boundary: Array(TestForm.boundary.utf8), maximumParts: 1))
    _ = try reader.read(TestForm.file("a", "").dropLast(2))
    let piece = Array("\r\n--\(TestForm.boundary.dropLast())\r\n--".utf8)
    var given = 0
    var taken = 0
    for _ in 0..<10_000 {
      given += piece.count
      for case .bytes(let bytes) in try reader.read(piece) { taken += bytes.count }
      #expect(given - taken <= TestForm.boundary.utf8.count + 4)
    }
  }

  @Test(
    "a boundary that none may be is refused",
    arguments: ["", "a\r\nb", "a ", "á", String(repeating: "a", count: 71)])
  func boundaries(text: String) {
    #expect(MultipartReader(boundary: Array(text.utf8), maximumParts: 1) == nil)
  }
}

/// SplitMix64: the same numbers on every machine.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
