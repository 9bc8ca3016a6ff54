import CGumbo

/// The second HTML reader: gumbo, which follows the WHATWG algorithm; asked when the first one lost words.
public enum GumboReader {
  /// gumbo frees its tree by recursion: about 100 bytes of stack a level, and its own parser slows down with depth.
  public static let maximumDepth = 2_000
  /// It keeps about thirty times the input in memory.
  public static let maximumBytes = 8 << 20

  /// Walks the document in `utf8`. False when the input is beyond this reader's limits; nothing was visited then.
  /// `depth` is the nesting that another reader found.
  public static func read(_ utf8: UnsafeBufferPointer<UInt8>, depth: Int, visitor: inout some MarkupVisitor) -> Bool {
    guard let base = utf8.baseAddress, utf8.count <= maximumBytes, depth <= maximumDepth else { return false }
    var options = tracuu_gumbo_options()
    options.max_errors = 0
    let output = base.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
      gumbo_parse_with_options(&options, $0, utf8.count)
    }
    guard let output else { return false }
    defer { gumbo_destroy_output(&options, output) }
    walk(output.pointee.root, visitor: &visitor)
    return true
  }

  private static func walk(_ root: UnsafeMutablePointer<GumboNode>, visitor: inout some MarkupVisitor) {
    var stack: [(children: GumboVector, next: UInt32, tag: Tag)] = []
    func enter(_ node: UnsafeMutablePointer<GumboNode>, _ visitor: inout some MarkupVisitor) {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let element = node.pointee.v.element
        let name = gumbo_normalized_tagname(element.tag)
        let tag = name.map { $0.withMemoryRebound(to: UInt8.self, capacity: 1) { Tag(name: $0) } } ?? .other
        let entered = visitor.start(MarkupElement(tag: tag) { attribute(named: $0, of: element) })
        if entered { stack.append((element.children, 0, tag)) }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        guard let text = node.pointee.v.text.text else { return }
        let count = UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: 1) { start in
          var end = start
          while end.pointee != 0 { end += 1 }
          return end - start
        }
        UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: count) {
          visitor.text(UnsafeBufferPointer(start: $0, count: count))
        }
      default:
        break
      }
    }
    enter(root, &visitor)
    while let top = stack.last {
      if top.next < top.children.length, let data = top.children.data?[Int(top.next)] {
        stack[stack.count - 1].next += 1
        enter(data.assumingMemoryBound(to: GumboNode.self), &visitor)
      } else {
        stack.removeLast()
        visitor.end(top.tag)
      }
    }
  }

  private static func attribute(named name: StaticString, of element: GumboElement) -> String? {
    var attributes = element.attributes
    return name.withUTF8Buffer { wanted in
      wanted.withMemoryRebound(to: CChar.self) { wanted in
        guard let start = wanted.baseAddress, let found = gumbo_get_attribute(&attributes, start) else { return nil }
        return String(cString: found.pointee.value)
      }
    }
  }
}
