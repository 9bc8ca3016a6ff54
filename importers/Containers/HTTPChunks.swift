/// A body in chunks (RFC 9112, section 7.1), put together.
struct HTTPChunks {
  /// The bytes of all chunks; the whole body where it is not in chunks at all.
  let content: ArraySlice<UInt8>
  /// What was wrong, in words.
  let oddity: String?

  init(_ body: ArraySlice<UInt8>) {
    var joined = [UInt8]()
    var position = body.startIndex
    var isFirst = true
    while true {
      // Some servers put blanks behind the size, and some recorders another line end before it.
      while !isFirst, position < body.endIndex, body[position] == 0x0D || body[position] == 0x0A { position += 1 }
      guard let size = HTTPChunks.size(in: body, at: position) else {
        if isFirst {
          (content, oddity) = (body, "Transfer-Encoding chunked, but the body is not")
        } else if position >= body.endIndex {
          (content, oddity) = (joined[...], "the last chunk is missing")
        } else {
          // What does not read as a chunk is kept as it stands, so that nothing is lost.
          (content, oddity) = (joined[...] + body[position...], "no chunk at byte \(position - body.startIndex)")
        }
        return
      }
      isFirst = false
      if size.count == 0 { break }
      let end = min(size.next + min(size.count, body.endIndex - size.next), body.endIndex)
      joined += body[size.next..<end]
      position = end
      if end - size.next < size.count {
        (content, oddity) = (joined[...], "cut off in a chunk")
        return
      }
    }
    (content, oddity) = (joined[...], nil)
  }

  /// The size that stands at `position` and where its bytes begin; nil where none does.
  private static func size(in body: ArraySlice<UInt8>, at position: Int) -> (count: Int, next: Int)? {
    let line = body[position...].prefix(4_096)
    guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let digits = line[..<end].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66 || (0x30...0x39).contains($0) }
    guard (1...15).contains(digits.count),
      line[digits.endIndex..<end].allSatisfy({ $0 >= 0x20 || $0 == 0x0D || $0 == 0x09 }),
      line[digits.endIndex..<end].first.map({ $0 == 0x0D || $0 == 0x20 || $0 == 0x09 || $0 == 0x3B }) ?? true,
      let count = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return (count, end + 1)
  }
}
