import Foundation
import NoticeModel

/// `DocumentFacts` as a column holds them: JSON, nil for none. What stands in the text anyway, the headings of sections,
/// is left out and read from there.
enum StoredFacts {
  static func encode(_ facts: DocumentFacts) throws -> String? {
    guard !facts.isEmpty else { return nil }
    var facts = facts
    for index in facts.sections.indices { facts.sections[index].heading = "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(facts), as: UTF8.self)
  }

  /// - Parameter text: the document's whole text, for the headings; without it they stay empty.
  static func decode(_ stored: String?, text: String?) throws -> DocumentFacts {
    guard let stored else { return DocumentFacts() }
    var facts = try JSONDecoder().decode(DocumentFacts.self, from: Data(stored.utf8))
    guard let text, !facts.sections.isEmpty else { return facts }
    // One walk over the text for all: sections stand in its order.
    let scalars = text.unicodeScalars
    var (index, offset) = (scalars.startIndex, 0)
    for place in facts.sections.indices {
      let section = facts.sections[place]
      guard section.span.lowerBound >= offset,
        let start = scalars.index(index, offsetBy: section.span.lowerBound - offset, limitedBy: scalars.endIndex),
        let end = scalars.index(start, offsetBy: section.span.count, limitedBy: scalars.endIndex)
      else { continue }
      (index, offset) = (start, section.span.lowerBound)
      facts.sections[place].heading = DocumentFacts.Section.heading(
        of: Substring(scalars[start..<end]), label: section.label)
    }
    return facts
  }
}
