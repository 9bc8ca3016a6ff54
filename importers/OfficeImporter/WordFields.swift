/// The fields that are open where a reader of a DOCX stands. A field begins, says what it is (its instruction), and then
/// shows its result; fields stand inside both.
struct WordFields {
  private struct Field {
    var instruction: [UInt8] = []
    var isResult = false
    var isLink = false
  }

  private var open: [Field] = []
  private(set) var isInInstruction = false
  /// The last mark ended a field that is a link.
  private(set) var hasEndedLink = false

  private static let maximumDepth = 64
  private static let maximumInstruction = 4_096

  /// Takes up a mark (`begin`, `separate`, `end`) and gives the address of a link that begins with it.
  mutating func mark(_ type: String?) -> String? {
    hasEndedLink = false
    switch type {
    case "begin":
      if open.count < Self.maximumDepth { open.append(Field()) }
    case "separate":
      guard let last = open.indices.last, !open[last].isResult else { return nil }
      open[last].isResult = true
      guard let target = Self.link(in: open[last].instruction) else { return nil }
      open[last].isLink = true
      return target
    case "end":
      hasEndedLink = open.popLast()?.isLink ?? false
    default:
      break
    }
    return nil
  }

  /// True inside a result that is part of another field's instruction. Text between a field's own begin and its result is
  /// never written by Word: a file that has it lost the end of a field, and the text is kept.
  var hidesText: Bool { open.dropLast().contains { !$0.isResult } }

  mutating func startInstruction() { isInInstruction = true }
  mutating func finishInstruction() { isInInstruction = false }

  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let last = open.indices.last, open[last].instruction.count < Self.maximumInstruction else { return }
    open[last].instruction.append(contentsOf: utf8)
  }

  /// The address in ` HYPERLINK "https://…" \o "…"`; nil for other fields and for places in the document (`\l`).
  private static func link(in instruction: [UInt8]) -> String? {
    let words = instruction.drop { $0 <= 0x20 }
    guard words.starts(with: "HYPERLINK".utf8) else { return nil }
    let rest = words.dropFirst(9).drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    let target = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
  }
}
