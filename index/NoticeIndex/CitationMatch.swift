import NoticeModel
import SearchQuery
import VietnameseText

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
    if !Self.isOneBody(citation.issuer, document.issuingBody) { found.append(.issuingBody) }
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

  /// "UBND tỉnh" of "Ủy ban nhân dân tỉnh Tân Lộc", "Bộ Tài chính" of "Bộ trưởng Bộ Tài chính": the shorter name's words
  /// stand in the longer one in a row. True where one of them is not known.
  static func isOneBody(_ first: String?, _ second: String?) -> Bool {
    guard let first = first.map(words), let second = second.map(words) else { return true }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    return (0...(long.count - short.count)).contains { long[$0..<$0 + short.count].elementsEqual(short) }
  }

  /// Without the office in front: what "Chủ tịch UBND huyện" decides is the committee's.
  private static func words(_ name: String) -> [String] {
    let words = Tokens.words(of: name).flatMap { abbreviations[$0] ?? [$0] }
    let office = offices.first { words.starts(with: $0) && words.count > $0.count }
    return Array(words.dropFirst(office?.count ?? 0))
  }

  private static let offices = [
    ["pho", "chu", "tich"], ["chu", "tich"], ["bo", "truong"], ["thu", "truong"], ["giam", "doc"], ["truong", "phong"],
    ["truong", "ban"], ["chanh", "van", "phong"], ["cuc", "truong"], ["tong", "cuc", "truong"],
  ]

  private static let abbreviations = [
    "ubnd": ["uy", "ban", "nhan", "dan"], "hdnd": ["hoi", "dong", "nhan", "dan"],
    "ubtvqh": ["uy", "ban", "thuong", "vu", "quoc", "hoi"], "ttg": ["thu", "tuong", "chinh", "phu"],
  ]

  /// One of each document: the same number of the same day and body, or the same text, is the same document from another
  /// source.
  private static func distinct(_ candidates: [Candidate]) -> [RelatedDocument] {
    var kept: [Candidate] = []
    for candidate in candidates.sorted(by: { $0.document.id.hex < $1.document.id.hex }) {
      let document = candidate.document
      let isCopy = kept.contains { other in
        other.likeness == candidate.likeness
          || (other.document.number == document.number && other.document.issuedOn == document.issuedOn
            && document.issuedOn != nil && isOneBody(other.document.issuingBody, document.issuingBody))
      }
      if !isCopy { kept.append(candidate) }
    }
    return kept.map(\.document)
  }
}
