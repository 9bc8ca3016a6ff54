/// The head of an HTTP message as it stands in front of a recorded document.
///
/// Lenient, since recorders kept what servers sent: LF line ends, folded fields, lines that are none, no blank line at
/// the end where there is no body.
struct HTTPHead: Sendable {
  /// The status of an answer; nil for a request, and where the first line has no number.
  var status: Int?
  /// True where the first line is one of an answer or a request.
  var isWellFormed: Bool
  /// The fields in order, names in lower case. Values that are not UTF-8 are read as Latin-1 (RFC 9110, section 5.5).
  private var fields: [(name: String, value: String)] = []
  /// Where the body begins in the block.
  private(set) var bodyStart = 0

  /// Nil where `block` does not begin with an HTTP head, or with one beyond `limit` bytes.
  init?(_ block: [UInt8], limit: Int) {
    guard let first = HTTPHead.line(of: block, at: 0, limit: limit) else { return nil }
    let words = first.text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true)
    let isAnswer = first.text.starts(with: Array("HTTP/".utf8)) || first.text.starts(with: Array("ICY ".utf8))
    let isRequest = !isAnswer && words.count >= 3 && words.last?.starts(with: Array("HTTP/".utf8)) == true
    guard isAnswer || isRequest else { return nil }
    if isAnswer, words.count >= 2, words[1].count == 3, words[1].allSatisfy({ (0x30...0x39).contains($0) }) {
      status = words[1].reduce(0) { $0 * 10 + Int($1 & 15) }
    }
    isWellFormed = isRequest || status != nil
    var position = first.next
    while position < block.count {
      guard let line = HTTPHead.line(of: block, at: position, limit: limit) else { return nil }
      position = line.next
      if line.text.isEmpty { break }
      add(line.text)
    }
    bodyStart = position
  }

  /// The first value of a field; `name` in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The codings of a list field, in order, in lower case, from all its lines.
  func list(_ name: String) -> [String] {
    fields.filter { $0.name == name }.flatMap { $0.value.split(separator: ",") }.map {
      String(decoding: $0.utf8.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    }.filter { !$0.isEmpty }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    if line.first == 0x20 || line.first == 0x09, let last = fields.indices.last {
      fields[last].value += " " + HTTPHead.text(line)
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), fields.count < 1_000 else { return }
    fields.append((HTTPHead.text(line[..<colon]).lowercased(), HTTPHead.text(line[(colon + 1)...])))
  }

  /// The line at `position` without its end, and where the next one begins.
  private static func line(of block: [UInt8], at position: Int, limit: Int) -> (text: ArraySlice<UInt8>, next: Int)? {
    let rest = block[position..<min(block.count, limit)]
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
      // A head that ends with the block is whole; one that ends with the limit is none.
      return block.count <= limit && position > 0 ? (rest, block.count) : nil
    }
    let text = rest[..<end]
    return (text.last == UInt8(ascii: "\r") ? text.dropLast() : text, end + 1)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
