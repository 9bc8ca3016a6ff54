import DocumentNumbers
public import NoticeModel

/// A document number where it stands in somebody's text.
public struct NumberInText: Sendable, Hashable {
  /// The citation that it belongs to, with the day and body said beside it; of just the number where it stands in none.
  /// Its span is the number's own.
  public var citation: Citation
  /// As it is spelt there.
  public var text: String

  /// Every number of `text` in order. Linear in the text.
  ///
  /// - Parameter citations: those of the same text, in its order; their numbers are kept even where only the words around
  ///   them say that they are one (`Nghị định 126 năm 2020`).
  public static func all(in text: String, citations: [Citation]) -> [NumberInText] {
    let scalars = Array(text.unicodeScalars)
    var found: [Int: Citation] = [:]
    for citation in citations where citation.number != nil && scalars.indices.contains(citation.span.upperBound - 1) {
      found[citation.span.upperBound] = citation
    }
    for (number, span) in DocumentNumber.find(in: text) {
      // A citation ends with its number.
      var citation = found[span.upperBound] ?? Citation(relation: .mentions, number: number, span: span)
      citation.span = span
      found[span.upperBound] = citation
    }
    return found.values.sorted { $0.span.lowerBound < $1.span.lowerBound }.map { citation in
      NumberInText(citation: citation, text: String(String.UnicodeScalarView(scalars[citation.span])))
    }
  }

  /// Everything that the spelling may mean, as it is printed, what is meant here first; seldom more than one.
  public var readings: [String] {
    guard let number = citation.number else { return [] }
    var readings = [number.printed]
    for other in DocumentNumber.readings(text) where !readings.contains(other.printed) {
      readings.append(other.printed)
    }
    return readings
  }
}
