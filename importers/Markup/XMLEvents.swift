import CLibXML2

/// What libxml2's callbacks are given while it reads XML: where events go, and how deep the parser stands. Lives on the
/// stack of one reading.
struct XMLEvents {
  private let parser: xmlParserCtxtPtr
  private let start: (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>?, XMLAttributes) -> Bool
  private let end: (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>?) -> Void
  private let text: (UnsafeBufferPointer<UInt8>) -> Void
  private(set) var result = XMLReading()
  private var depth = 0
  /// The depth of the element whose content is skipped.
  private var skippedFrom: Int?

  init(
    parser: xmlParserCtxtPtr,
    start: @escaping (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>?, XMLAttributes) -> Bool,
    end: @escaping (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>?) -> Void,
    text: @escaping (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    self.parser = parser
    self.start = start
    self.end = end
    self.text = text
  }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { context, _, _, _ in
      context?.assumingMemoryBound(to: XMLEvents.self).pointee.refuse()
    }
    handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      guard let context, let name else { return }
      let lent = XMLAttributes(attributes, count: count)
      context.assumingMemoryBound(to: XMLEvents.self).pointee.begin(name, namespace, lent)
    }
    handler.endElementNs = { context, name, _, namespace in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: XMLEvents.self).pointee.finish(name, namespace)
    }
    handler.characters = { context, bytes, count in
      guard let context, let bytes else { return }
      context.assumingMemoryBound(to: XMLEvents.self).pointee.take(bytes, count)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  private mutating func refuse() {
    result.isRefused = true
    xmlStopParser(parser)
  }

  /// A stopped parser may still report what it had read already.
  private var isStopped: Bool { result.isRefused || result.isTooDeep }

  private mutating func begin(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ attributes: XMLAttributes
  ) {
    guard !isStopped else { return }
    depth += 1
    guard depth <= XMLReader.maximumDepth else {
      result.isTooDeep = true
      xmlStopParser(parser)
      return
    }
    guard skippedFrom == nil else { return }
    if !start(name, namespace, attributes) { skippedFrom = depth }
  }

  private mutating func finish(_ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) {
    guard !isStopped else { return }
    defer { depth -= 1 }
    guard let skippedFrom else { return end(name, namespace) }
    if depth <= skippedFrom { self.skippedFrom = nil }
  }

  private func take(_ bytes: UnsafePointer<xmlChar>, _ count: Int32) {
    guard skippedFrom == nil, count > 0, !isStopped else { return }
    text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}
