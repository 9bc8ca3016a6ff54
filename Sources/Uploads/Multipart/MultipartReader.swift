import Glibc

/// Reads `multipart/form-data` (RFC 7578, RFC 2046 5.1) as it comes, in pieces of any size.
///
/// Holds no more than a head and what may be the beginning of a delimiter; what stands between two delimiters is handed
/// on at once. Each byte is looked at a bounded number of times, however the pieces are cut: a delimiter has one CR, its
/// first byte, so what was compared in vain need not be compared again.
public struct MultipartReader: Sendable {
  /// What comes out, in the order of the body.
  public enum Event: Sendable, Hashable {
    case began(PartHead)
    /// Some bytes of the part; never empty.
    case bytes(ArraySlice<UInt8>)
    case ended
  }

  /// Of one part's head. Names are short; what is longer is no name.
  public static let maximumHeadBytes = 16 * 1024
  /// Blanks that mail programs may put behind a delimiter.
  private static let maximumPadding = 256

  private enum State { case preamble, head, content, epilogue }

  /// CR LF, two hyphens, the boundary.
  private let delimiter: [UInt8]
  private let maximumParts: Int
  private var parts = 0
  private var state = State.preamble
  /// What may begin a delimiter or is an unfinished head. The line end before the first delimiter may be missing.
  private var pending: [UInt8] = Array("\r\n".utf8)
  /// How much of an unfinished head was searched for its end.
  private var searched = 0

  /// Nil where `boundary` is none: 1 to 70 of the characters that RFC 2046 allows, no blank at the end.
  ///
  /// - Parameter maximumParts: fields and files together.
  public init?(boundary: [UInt8], maximumParts: Int) {
    guard (1...70).contains(boundary.count), boundary.last != UInt8(ascii: " "),
      boundary.allSatisfy(Self.isBoundaryCharacter)
    else { return nil }
    delimiter = Array("\r\n--".utf8) + boundary
    self.maximumParts = maximumParts
  }

  /// Takes the next piece of the body; what of it is certain, in order.
  public mutating func read(_ piece: [UInt8]) throws(MultipartError) -> [Event] {
    guard state != .epilogue else { return [] }
    var events: [Event] = []
    let bytes = pending + piece
    var rest = bytes[...]
    while try step(&rest, &events) {}
    pending = Array(rest)
    return events
  }

  /// Says that the body is at its end.
  public func finish() throws(MultipartError) {
    guard state == .epilogue else { throw .incomplete }
  }

  /// Reads one head, or content until a delimiter; false where more bytes are needed.
  private mutating func step(_ rest: inout ArraySlice<UInt8>, _ events: inout [Event]) throws(MultipartError) -> Bool {
    switch state {
    case .epilogue:
      rest = []
      return false
    case .head:
      guard let head = try takeHead(&rest) else { return false }
      state = .content
      events.append(.began(head))
      return true
    case .preamble, .content:
      let (content, border) = split(rest)
      if state == .content, !content.isEmpty { events.append(.bytes(content)) }
      rest = rest[content.endIndex...]
      guard let border else { return false }
      if state == .content { events.append(.ended) }
      rest = rest[border.end...]
      state = border.isClosing ? .epilogue : .head
      return true
    }
  }

  // MARK: - Heads

  /// `rest` begins with the line end behind the delimiter, so that a head without any field ends like all others.
  private mutating func takeHead(_ rest: inout ArraySlice<UInt8>) throws(MultipartError) -> PartHead? {
    var at = max(rest.startIndex, rest.startIndex + searched - 3)
    while let place = rest[at...].place(ofByte: UInt8(ascii: "\r")) {
      guard rest[place...].starts(with: Self.headEnd) else {
        at = place + 1
        continue
      }
      guard place - rest.startIndex <= Self.maximumHeadBytes else { throw .headTooLarge }
      parts += 1
      guard parts <= maximumParts else { throw .tooManyParts }
      let block = rest[..<place].dropFirst(2)
      rest = rest[(place + Self.headEnd.count)...]
      searched = 0
      return try PartHead(block)
    }
    guard rest.count <= Self.maximumHeadBytes else { throw .headTooLarge }
    searched = rest.count
    return nil
  }

  private static let headEnd = Array("\r\n\r\n".utf8)

  // MARK: - Delimiters

  private struct Border {
    var isClosing: Bool
    /// Of a closing one behind it, else at the line end behind it.
    var end: Int
  }

  /// What is content for certain, and the delimiter behind it. Without one, what follows the content may yet become one.
  private func split(_ rest: ArraySlice<UInt8>) -> (content: ArraySlice<UInt8>, border: Border?) {
    var at = rest.startIndex
    while let place = rest[at...].place(ofByte: UInt8(ascii: "\r")) {
      let matched = zip(rest[place...], delimiter).prefix { $0 == $1 }.count
      if matched == delimiter.count {
        switch border(behind: place + matched, in: rest) {
        case .found(let border): return (rest[..<place], border)
        case .unknown: return (rest[..<place], nil)
        case .none: break
        }
      } else if place + matched == rest.endIndex {
        return (rest[..<place], nil)
      }
      at = place + matched
    }
    return (rest, nil)
  }

  private enum Finding { case found(Border), unknown, none }

  /// Two hyphens close the body, a line end begins a part; with anything else it was no delimiter but content that
  /// begins like one.
  private func border(behind start: Int, in rest: ArraySlice<UInt8>) -> Finding {
    var at = start
    guard at < rest.endIndex else { return .unknown }
    if rest[at] == UInt8(ascii: "-") {
      guard at + 1 < rest.endIndex else { return .unknown }
      return rest[at + 1] == UInt8(ascii: "-") ? .found(Border(isClosing: true, end: at + 2)) : .none
    }
    while at < rest.endIndex, rest[at] == UInt8(ascii: " ") || rest[at] == UInt8(ascii: "\t") { at += 1 }
    guard at - start <= Self.maximumPadding else { return .none }
    guard at < rest.endIndex else { return .unknown }
    guard rest[at] == UInt8(ascii: "\r") else { return .none }
    guard at + 1 < rest.endIndex else { return .unknown }
    return rest[at + 1] == UInt8(ascii: "\n") ? .found(Border(isClosing: false, end: at)) : .none
  }

  private static func isBoundaryCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }
}

extension ArraySlice<UInt8> {
  /// `firstIndex(of:)` by the C library, which looks at many bytes at once.
  fileprivate func place(ofByte byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base, Int32(byte), bytes.count) else { return nil }
      return startIndex + (UnsafeRawPointer(found) - base)
    }
  }
}
