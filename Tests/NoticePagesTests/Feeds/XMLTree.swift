import Foundation
import FoundationXML
import Testing

/// An element of an XML document that a real parser read.
struct XMLTree {
  var name = ""
  var attributes: [String: String] = [:]
  var text = ""
  var children: [XMLTree] = []

  /// Fails the test where the document is not well-formed.
  static func parsed(_ xml: String) throws -> XMLTree {
    let parser = XMLParser(data: Data(xml.utf8))
    let builder = Builder()
    parser.delegate = builder
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return try #require(builder.open.first?.children.first)
  }

  /// The children of a name, in order.
  subscript(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  private final class Builder: NSObject, XMLParserDelegate {
    /// The elements not yet closed, the document first.
    var open = [XMLTree()]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(XMLTree(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      open[open.count - 1].text += text
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      let closed = open.removeLast()
      open[open.count - 1].children.append(closed)
    }
  }
}
