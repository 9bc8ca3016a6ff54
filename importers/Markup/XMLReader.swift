import CLibXML2

/// How the reading of an XML document ended.
public struct XMLReading: Sendable, Hashable {
  /// A document type declaration stands in it: nothing behind it was read, no entity was expanded.
  public var isRefused = false
  /// It is not well-formed or ends too early; what could be read was visited.
  public var isDamaged = false
  /// Elements are nested beyond `XMLReader.maximumDepth`; reading stopped there.
  public var isTooDeep = false

  public init(isRefused: Bool = false, isDamaged: Bool = false, isTooDeep: Bool = false) {
    (self.isRefused, self.isDamaged, self.isTooDeep) = (isRefused, isDamaged, isTooDeep)
  }
}

/// Reads XML of office packages: libxml2's parser, its events taken as they come, no tree.
///
/// Nothing outside the document is ever read, and a document type is refused: it is what entity bombs and outside
/// references need, and no office program writes one. Damaged documents are read as far as libxml2 can follow them.
public enum XMLReader {
  /// RELIABILITY: libxml2's own limit, and far beyond what office programs write.
  public static let maximumDepth = 256

  private static let ready: Void = {
    xmlInitParser()
    tracuu_xml_silence()
  }()

  /// Walks the document in `bytes`, whose encoding it says itself. Linear; memory beside the input is small. Elements
  /// that never end, because the document does, get no `end`.
  public static func read(_ bytes: [UInt8], visitor: inout some XMLVisitor) -> XMLReading {
    _ = ready
    return withUnsafeMutablePointer(to: &visitor) { read(bytes, visitor: $0) }
  }

  private static func read<Visitor: XMLVisitor>(
    _ bytes: [UInt8], visitor: UnsafeMutablePointer<Visitor>
  ) -> XMLReading {
    guard bytes.count <= Int(Int32.max), let parser = xmlNewParserCtxt() else { return XMLReading(isDamaged: true) }
    defer { xmlFreeParserCtxt(parser) }
    let names = XMLNameTable<Visitor.Name>()
    var events = XMLEvents(
      parser: parser,
      start: { local, namespace, attributes in
        let name = names.name(local, namespace)
        return visitor.pointee.start(XMLElement(name: name, attributes: attributes))
      },
      end: { visitor.pointee.end(names.name($0, $1)) },
      text: { visitor.pointee.text($0) })
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOXINCNODE.rawValue
    withUnsafeMutablePointer(to: &events) { events in
      parser.pointee.sax.pointee = XMLEvents.handler
      parser.pointee.userData = UnsafeMutableRawPointer(events)
      let document = bytes.withUnsafeBytes {
        xmlCtxtReadMemory(
          parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
          Int32(bitPattern: UInt32(options)))
      }
      if let document { xmlFreeDoc(document) }
    }
    var result = events.result
    result.isDamaged = !result.isRefused && !result.isTooDeep && parser.pointee.wellFormed == 0
    return result
  }
}
