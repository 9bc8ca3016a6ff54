import Foundation
import NoticePages
import Testing

/// The writer of JSON against the one of Foundation, which writes the same text.
@Suite struct JSONOutputTests {
  private func byFoundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func expectSame(_ value: some Encodable, _ location: SourceLocation = #_sourceLocation) throws {
    #expect(try JSONOutput.string(value) == byFoundation(value), sourceLocation: location)
  }

  private struct Inner: Encodable {
    var zeta = 1
    var alpha: Int? = nil
    @OrNull var beta: String?
    var list: [[String]] = [[], ["a", "b"]]
  }

  private struct Outer: Encodable {
    var text = "x"
    var inner: [Inner] = [Inner(), Inner(alpha: 2, beta: "b")]
    var map = ["b b": 1.5, "b": 10, "b!": -0.0, "ă": 1e21, "\"": 0.1, "": Double.leastNonzeroMagnitude]
    var isTrue = true
    var small: Int8 = -128
    var great = UInt64.max
    var single: Float = 0.25
    var nothing: [String: Int] = [:]
    var none: [Int?] = [nil, 3]
  }

  /// Fields of a value that are written by two of its parts, and parts within parts.
  private struct Joined: Encodable {
    func encode(to encoder: any Encoder) throws {
      try Inner().encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      var nested = container.nestedContainer(keyedBy: Key.self, forKey: .nested)
      try nested.encode(Inner(), forKey: .b)
      var list = nested.nestedUnkeyedContainer(forKey: .a)
      try list.encode("1")
      var within = list.nestedContainer(keyedBy: Key.self)
      try within.encode(2, forKey: .b)
      try within.encodeNil(forKey: .a)
      var numbers = list.nestedUnkeyedContainer()
      try numbers.encode(3)
      try numbers.encodeNil()
      try list.encode(true)
      try Empty().encode(to: list.superEncoder())
      try container.encode("a", forKey: .a)
      try Inner(zeta: 4).encode(to: container.superEncoder(forKey: .b))
    }

    private enum Key: CodingKey { case nested, b, a }
  }

  private struct Empty: Encodable {}

  @Test("objects, lists, numbers and words are written as Foundation writes them, keys in order")
  func values() throws {
    try expectSame(Outer())
    try expectSame([Outer(), Outer()])
    try expectSame(["a": [Inner()], "B": []])
    try expectSame([Empty()])
    for number in [0, 1.0, -1.5, 0.1 + 0.2, 1e15, 1e16, 123_456_789.125, 1e-7, .greatestFiniteMagnitude] {
      try expectSame([number])
    }
    try expectSame("một mình")
    try expectSame([Int.min, .max])
  }

  @Test("every letter of the first 70,000 and every control character stands as Foundation has it")
  func letters() throws {
    for page in stride(from: UInt32(0), to: 0x11000, by: 0x100) {
      let text = String(String.UnicodeScalarView((page..<page + 0x100).compactMap(Unicode.Scalar.init)))
      try expectSame([text])
      try expectSame([text: "\(page)/\\"])
    }
    try expectSame([String(NSString(string: "cầu nối \u{301}\u{0} \"x\""))])
  }

  @Test("fields that several parts of a value write stand in one object")
  func joined() throws {
    let text = try JSONOutput.string(Joined())
    #expect(
      text == """
        {"a":"a","b":{"beta":null,"list":[[],["a","b"]],"zeta":4},"beta":null,"list":[[],["a","b"]],\
        "nested":{"a":["1",{"a":null,"b":2},[3,null],true,{}],"b":{"beta":null,"list":[[],["a","b"]],"zeta":1}},"zeta":1}
        """)
  }

  @Test("what JSON has no word for is an error, and so is a value that comes when its object has ended")
  func errors() {
    for value in [Double.infinity, -.infinity, .nan] {
      #expect(throws: EncodingError.self) { try JSONOutput.string([value]) }
    }
    struct Late: Encodable {
      func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        var early = list.nestedUnkeyedContainer()
        try list.encode("between")
        try early.encode("late")
      }
    }
    #expect(throws: EncodingError.self) { try JSONOutput.string(Late()) }
    struct LateBesideAnother: Encodable {
      func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        var early = list.nestedUnkeyedContainer()
        _ = list.nestedUnkeyedContainer()
        try early.encode("late")
      }
    }
    #expect(throws: EncodingError.self) { try JSONOutput.string(LateBesideAnother()) }
    struct Both: Encodable {
      func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(1)
        try Inner().encode(to: encoder)
      }
    }
    #expect(throws: EncodingError.self) { try JSONOutput.string(Both()) }
  }
}
