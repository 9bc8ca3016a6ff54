import CLibXML2

/// The first HTML reader: libxml2's parser, its events taken as they come. No tree is built, which saves half of the
/// time and has no depth to run out of (docs/decisions/0005).
///
/// Two of the parser's habits lose text without a word and are kept from happening: it stops at a NUL (the caller
/// replaces them) and after `<!-->` (`HTMLRepair` takes it out). What it still loses, the coverage check sees.
public enum LibXMLReader {
  private static let ready: Void = {
    xmlInitParser()
    tracuu_xml_silence()
  }()

  /// Walks the document in `utf8`, which must be UTF-8 without NUL. Returns the deepest level, or nil when libxml2
  /// could not start. Linear; memory is a fraction of the input.
  public static func read(_ utf8: UnsafeBufferPointer<UInt8>, visitor: inout some MarkupVisitor) -> Int? {
    _ = ready
    guard let base = utf8.baseAddress, utf8.count <= Int(Int32.max), let parser = htmlNewParserCtxt() else {
      return nil
    }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
    return withUnsafeMutablePointer(to: &visitor) { visitor in
      var events = ParserEvents(
        start: { visitor.pointee.start($0) }, end: { visitor.pointee.end($0) }, text: { visitor.pointee.text($0) })
      withUnsafeMutablePointer(to: &events) { events in
        parser.pointee.sax.pointee = ParserEvents.handler
        parser.pointee.userData = UnsafeMutableRawPointer(events)
        let document = base.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
          htmlCtxtReadMemory(parser, $0, Int32(utf8.count), nil, "UTF-8", Int32(options))
        }
        if let document { xmlFreeDoc(document) }
      }
      return events.deepest
    }
  }

  /// True when this reader turns `&name;` into its character; those it does not know stay in the text as they are
  /// (HTML 5 has 2,231 names, libxml2 knows the 253 of HTML 4).
  public static func knowsReference(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count < 32 else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      _ = buffer.initialize(from: name)
      buffer[name.count] = 0
      return htmlEntityLookup(buffer.baseAddress) != nil
    }
  }
}
