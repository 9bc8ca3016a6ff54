import NoticeModel
import SearchQuery

/// Tells whether a citation means a document that has the cited number or name.
///
/// Numbers of administrative documents begin anew each year and with each body, so the number alone does not tell. A date
/// that contradicts excludes a document; so do another body and a later day than the citing document's.
struct CitationMatch {
  let citation: Citation
  /// The day of the document that cites.
  let citingDay: CivilDate?

  struct Candidate {
    var document: RelatedDocument
    var type: String?
    /// Equal for near-identical documents.
    var likeness: Int64
  }

  /// Of documents with this number or name those that a document of the archive means; copies of one count once.
  ///
  /// A number with its year in it stands another day there: the link is right all the same, and nobody corrects what was
  /// issued.
  func matches(_ candidates: [Candidate]) -> [RelatedDocument] {
    let hasYear = citation.number?.year != nil
    return chosen(
      candidates.filter { candidate in
        mayMean(candidate) && contradictions(candidate.document).allSatisfy { hasYear && $0 == .issuedOn }
      })
  }

  /// The same for a draft, whose writer still can correct it: a day that contradicts is told whatever the number.
  func check(_ candidates: [Candidate]) -> DocumentReferences.Cited {
    let possible = candidates.filter(mayMean)
    let fitting = chosen(possible.filter { contradictions($0.document).isEmpty })
    var cited = DocumentReferences.Cited(citation: citation, documents: fitting)
    guard fitting.isEmpty else { return cited }
    cited.differing = Self.distinct(possible).compactMap { document in
      let contradictions = contradictions(document)
      return contradictions.count == 1 ? DifferingDocument(document: document, property: contradictions[0]) : nil
    }.sorted { distance($0.document) < distance($1.document) }
    return cited
  }

  private func chosen(_ fitting: [Candidate]) -> [RelatedDocument] {
    let dated = fitting.filter { citation.issuedOn != nil && $0.document.issuedOn == citation.issuedOn }
    return Self.distinct(dated.isEmpty ? fitting : dated)
  }

  /// Some days between the cited day and the document's: for their order only.
  private func distance(_ document: RelatedDocument) -> Int {
    guard let cited = citation.issuedOn, let day = document.issuedOn else { return .max }
    return abs((cited.year - day.year) * 372 + (cited.month - day.month) * 31 + cited.day - day.day)
  }

  private func contradictions(_ document: RelatedDocument) -> [DifferingDocument.Property] {
    var found: [DifferingDocument.Property] = []
    if let cited = citation.issuedOn, let day = document.issuedOn, cited != day { found.append(.issuedOn) }
    if !BodyName.mayBeOne(citation.issuer, document.issuingBody) { found.append(.issuingBody) }
    return found
  }

  private func mayMean(_ candidate: Candidate) -> Bool {
    let document = candidate.document
    if let type = candidate.type, let cited = citation.type?.code, type != cited { return false }
    if let year = citation.number?.year {
      if let other = document.number?.year {
        if other != year { return false }
      } else if let day = document.issuedOn, day.year != year {
        return false
      }
    }
    if let citingDay, let day = document.issuedOn, day > citingDay { return false }
    return true
  }

  /// One of each document: the same number of the same day and body, or the same text, is the same document from another
  /// source.
  private static func distinct(_ candidates: [Candidate]) -> [RelatedDocument] {
    var kept: [Candidate] = []
    for candidate in candidates.sorted(by: { $0.document.id.hex < $1.document.id.hex }) {
      let document = candidate.document
      let isCopy = kept.contains { other in
        other.likeness == candidate.likeness
          || (other.document.number == document.number && other.document.issuedOn == document.issuedOn
            && document.issuedOn != nil && BodyName.mayBeOne(other.document.issuingBody, document.issuingBody))
      }
      if !isCopy { kept.append(candidate) }
    }
    return kept.map(\.document)
  }
}
