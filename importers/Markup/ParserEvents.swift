import CLibXML2

/// What libxml2's callbacks are given: where events go, and how deep the parser stands. Lives on the stack of one
/// reading.
struct ParserEvents {
  private let start: (borrowing MarkupElement) -> Bool
  private let end: (Tag) -> Void
  private let text: (UnsafeBufferPointer<UInt8>) -> Void
  private var depth = 0
  private(set) var deepest = 0
  /// The depth of the element whose content is skipped.
  private var skippedFrom: Int?

  init(
    start: @escaping (borrowing MarkupElement) -> Bool, end: @escaping (Tag) -> Void,
    text: @escaping (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    self.start = start
    self.end = end
    self.text = text
  }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: ParserEvents.self).pointee.begin(name, attributes)
    }
    handler.endElement = { context, name in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: ParserEvents.self).pointee.finish(name)
    }
    handler.characters = { context, bytes, count in
      guard let context, let bytes else { return }
      context.assumingMemoryBound(to: ParserEvents.self).pointee.take(bytes, count)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  private mutating func begin(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    deepest = max(deepest, depth)
    guard skippedFrom == nil else { return }
    let element = MarkupElement(tag: Tag(name: name)) { wanted in Self.attribute(named: wanted, in: attributes) }
    if !start(element) { skippedFrom = depth }
  }

  private mutating func finish(_ name: UnsafePointer<xmlChar>) {
    defer { depth -= 1 }
    guard let skippedFrom else { return end(Tag(name: name)) }
    if depth <= skippedFrom { self.skippedFrom = nil }
  }

  private func take(_ bytes: UnsafePointer<xmlChar>, _ count: Int32) {
    guard skippedFrom == nil, count > 0 else { return }
    text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// Names and values alternate and a null ends them; an attribute without value has null for it.
  private static func attribute(
    named wanted: StaticString, in attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> String? {
    guard let attributes else { return nil }
    return wanted.withUTF8Buffer { wanted in
      var index = 0
      while let name = attributes[index] {
        if xmlStrEqual(name, wanted.baseAddress) != 0 { return attributes[index + 1].map { String(cString: $0) } ?? "" }
        index += 2
      }
      return nil
    }
  }
}
