import NoticeModel
import SearchQuery
import VietnameseText

/// Tells whether a citation means a document that has the cited number or name.
///
/// Numbers of administrative documents begin anew each year and with each body, so the number alone does not tell. A date
/// that contradicts excludes a document, unless the number has its year in it; so do another body and a later day than
/// the citing document's.
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

  /// Of documents with this number or name those that may be meant; copies of one document count once.
  func matches(_ candidates: [Candidate]) -> [RelatedDocument] {
    let fitting = candidates.filter(fits)
    let dated = fitting.filter { citation.issuedOn != nil && $0.document.issuedOn == citation.issuedOn }
    return Self.distinct(dated.isEmpty ? fitting : dated)
  }

  private func fits(_ candidate: Candidate) -> Bool {
    let document = candidate.document
    if let type = candidate.type, let cited = citation.type?.code, type != cited { return false }
    let hasYear = citation.number?.year != nil
    if let year = citation.number?.year {
      if let other = document.number?.year {
        if other != year { return false }
      } else if let day = document.issuedOn, day.year != year {
        return false
      }
    }
    if let citingDay, let day = document.issuedOn, day > citingDay { return false }
    if let cited = citation.issuedOn, let day = document.issuedOn, cited != day, !hasYear { return false }
    return Self.isOneBody(citation.issuer, document.issuingBody)
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
