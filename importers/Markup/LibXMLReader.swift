import CLibXML2

/// The first HTML reader: libxml2 in DOM mode, which is fast and forgiving.
///
/// Three of its habits lose text without a word and are kept from happening: it stops at 256 levels (so HTML_PARSE_HUGE), at
/// a NUL (the caller replaces them) and after `<!-->` (`HTMLRepair` takes it out). What it still loses, the coverage check
/// sees.
public enum LibXMLReader {
  private static let ready: Void = {
    xmlInitParser()
    tracuu_xml_silence()
  }()

  /// Walks the document in `utf8`, which must be UTF-8 without NUL. Returns the deepest level, or nil when libxml2 gave no
  /// document. Memory is about ten times the input; time is linear.
  public static func read(_ utf8: UnsafeBufferPointer<UInt8>, visitor: inout some MarkupVisitor) -> Int? {
    _ = ready
    guard let base = utf8.baseAddress, utf8.count <= Int(Int32.max) else { return nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
    let document = base.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
      htmlReadMemory($0, Int32(utf8.count), nil, "UTF-8", Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    return walk(document, visitor: &visitor)
  }

  /// True when this reader turns `&name;` into its character; those it does not know stay in the text as they are (HTML 5
  /// has 2,231 names, libxml2 knows the 253 of HTML 4).
  public static func knowsReference(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count < 32 else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      _ = buffer.initialize(from: name)
      buffer[name.count] = 0
      return htmlEntityLookup(buffer.baseAddress) != nil
    }
  }

  /// Iterative: pages with 100,000 open elements exist.
  private static func walk(_ document: xmlDocPtr, visitor: inout some MarkupVisitor) -> Int {
    var deepest = 0
    var depth = 0
    var next = document.pointee.children
    while let node = next {
      var descend = false
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        let element = MarkupElement(tag: Tag(name: node.pointee.name)) { attribute(named: $0, of: node) }
        descend = visitor.start(element)
        if descend, node.pointee.children == nil {
          visitor.end(element.tag)
          descend = false
        }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = node.pointee.content {
          visitor.text(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
        }
      default:
        break
      }
      if descend {
        depth += 1
        deepest = max(deepest, depth)
        next = node.pointee.children
        continue
      }
      var current: xmlNodePtr? = node
      next = nil
      while let here = current {
        if let sibling = here.pointee.next {
          next = sibling
          break
        }
        guard let parent = here.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { break }
        visitor.end(Tag(name: parent.pointee.name))
        depth -= 1
        current = parent
      }
    }
    return deepest
  }

  private static func attribute(named name: StaticString, of node: xmlNodePtr) -> String? {
    name.withUTF8Buffer { wanted in
      var attribute = node.pointee.properties
      while let here = attribute {
        if let found = here.pointee.name, xmlStrEqual(found, wanted.baseAddress) != 0 {
          guard let value = xmlNodeListGetString(node.pointee.doc, here.pointee.children, 1) else { return "" }
          defer { tracuu_xml_free(value) }
          return String(cString: value)
        }
        attribute = here.pointee.next
      }
      return nil
    }
  }
}
