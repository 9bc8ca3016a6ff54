import Markup

/// Writes down what a reader tells it, one word an event.
struct EventLog: MarkupVisitor {
  var events: [String] = []
  var texts = ""
  var skipped: Set<Tag> = []

  mutating func start(_ element: borrowing MarkupElement) -> Bool {
    let href = element.attribute("href").map { " href=\($0)" } ?? ""
    events.append("<\(element.tag.rawValue)\(href)>")
    return !skipped.contains(element.tag)
  }

  mutating func end(_ tag: Tag) { events.append("</\(tag.rawValue)>") }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: utf8, as: UTF8.self)
    texts += text
    if text.utf8.contains(where: { $0 > 0x20 }) { events.append(text) }
  }

  static func libXML(_ page: String, skipping: Set<Tag> = []) -> (log: EventLog, depth: Int?) {
    var log = EventLog(skipped: skipping)
    let depth = Array(page.utf8).withUnsafeBufferPointer { LibXMLReader.read($0, visitor: &log) }
    return (log, depth)
  }

  static func gumbo(_ page: String, depth: Int = 10, skipping: Set<Tag> = []) -> (log: EventLog, isRead: Bool) {
    var log = EventLog(skipped: skipping)
    let isRead = Array(page.utf8).withUnsafeBufferPointer { GumboReader.read($0, depth: depth, visitor: &log) }
    return (log, isRead)
  }
}
