import ImporterKit
import LegacyEncoding
import NoticeModel

/// Walks the source of a page and writes what is left of it for its replay.
///
/// It works on the page's own tags, not on a tree, so that a browser reads them as it read the page. That is safe however
/// the two understand a broken page: every `<` that comes out begins a tag which was written here, of a known name with
/// known attributes. Linear.
struct ReplayPage {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private var attributes: ReplayAttributes
  private let source: Source
  private var output: [UInt8] = []
  private var hasBase = false
  private var hasBegun = false
  /// The element that is left out with its content.
  private var dropping: String?
  /// Elements that are to be left out and of which no end tag is left.
  private var unclosed: Set<String> = []
  /// The last start tag's, for a style sheet.
  private var media: String?
  /// Inside an element whose text has no references.
  private var isRaw = false

  /// - Parameter bytes: the page in Unicode, as UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, source: Source, limit: Int = Replay.maximumBytes) {
    self.bytes = bytes
    self.limit = limit
    self.source = source
    attributes = ReplayAttributes(ReplayReferences(source: source))
    output.reserveCapacity(bytes.count)
  }

  /// The rewritten page; nil where it is longer than the limit.
  mutating func rewritten() -> [UInt8]? {
    var scanner = SourceScanner(bytes)
    while let token = scanner.next() {
      if dropping != nil {
        skip(token)
      } else {
        switch token {
        case .text(let range): text(range)
        case .start(let tag): start(tag, end: scanner.position)
        case .end(let name): end(lower(name))
        case .style(let range): style(range)
        case .other(let range): other(range)
        }
      }
      guard output.count <= limit else { return nil }
    }
    return output
  }

  private func lower(_ name: Range<Int>) -> String {
    String(decoding: bytes[name].prefix(20).map(CSSBytes.lower), as: UTF8.self)
  }

  // MARK: - Pieces

  private mutating func text(_ range: Range<Int>) {
    if isRaw {
      ReplayText.append(Array(bytes[range])[...], to: &output)
    } else {
      ReplayText.append(source: bytes[range], to: &output)
    }
    if bytes[range].contains(where: { $0 > 0x20 }) { hasBegun = true }
  }

  private mutating func start(_ tag: SourceTag, end: Int) {
    let name = lower(tag.name)
    switch name {
    case "base": return base(tag)
    case "style":
      media = tag.value(of: "media", in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
      return
    default: break
    }
    hasBegun = true
    switch ReplayElements.part(name) {
    case .unwrapped: break
    case .dropped: drop(name, from: end)
    case .kept(let kept):
      guard let written = attributes.tag(kept, of: tag, bytes) else { break }
      output += written
      isRaw = name == "xmp" || name == "plaintext"
      if name == "iframe" { output += "</iframe>".utf8 }
    }
    // What stands in a frame is text for who knows no frames.
    if name == "iframe" { drop(name, from: end) }
  }

  private mutating func end(_ name: String) {
    isRaw = false
    if name == "br" { return output += "<br>".utf8 }
    guard case .kept(let kept) = ReplayElements.part(name), !ReplayElements.void.contains(name), name != "iframe" else {
      return
    }
    output += "</\(kept)>".utf8
  }

  private mutating func style(_ range: Range<Int>) {
    var tag = ReplayTag("style")
    if let media { tag.add("media", media) }
    output += tag.closed
    output += attributes.sheet.rewritten(bytes[range])
    output += "</style>".utf8
    media = nil
  }

  /// A document type decides how a browser measures boxes.
  private mutating func other(_ range: Range<Int>) {
    guard !hasBegun, range.count <= 200, CharsetDeclaration.isStart("<!doctype", at: range.lowerBound, of: bytes) else {
      return
    }
    let inner = bytes[(range.lowerBound + 2)..<(range.upperBound - 1)]
    guard bytes[range.upperBound - 1] == UInt8(ascii: ">"), inner.allSatisfy(Self.isOfDoctype) else { return }
    output += bytes[range]
    hasBegun = true
  }

  private static func isOfDoctype(_ byte: UInt8) -> Bool {
    LetterClass.isASCIIAlphanumeric(byte) || " \t\r\n\"'/.:-+".utf8.contains(byte)
  }

  /// As in browsers the first counts.
  private mutating func base(_ tag: SourceTag) {
    guard !hasBase, let value = tag.value(of: "href", in: bytes) else { return }
    hasBase = true
    let address = String(decoding: bytes[value], as: UTF8.self)
    attributes = ReplayAttributes(ReplayReferences(source: source, base: address))
  }

  // MARK: - What is left out

  /// Leaves out what stands between here and the next end tag; where none is left, nothing.
  private mutating func drop(_ name: String, from place: Int) {
    guard !unclosed.contains(name) else { return }
    if hasEnd(of: name, from: place) { dropping = name } else { unclosed.insert(name) }
  }

  private mutating func skip(_ token: SourceToken) {
    if case .end(let name) = token, lower(name) == dropping { dropping = nil }
  }

  private func hasEnd(of name: String, from place: Int) -> Bool {
    let wanted = Array("</\(name)".utf8)
    var index = place
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")), next + wanted.count <= bytes.count {
      if zip(bytes[next..<(next + wanted.count)], wanted).allSatisfy({ CSSBytes.lower($0) == $1 }) { return true }
      index = next + 1
    }
    return false
  }
}
