import Foundation
import GRDB
import NoticeModel
import SearchQuery

/// Looks up citations from both sides. Held documents neither cite nor are cited.
struct CitationQuery {
  let db: Database
  /// The day that a status is asked for.
  var today = CivilDate.todayInVietnam

  /// Documents with one number, or one law's editions: those of the cited day first, so that a cut hides none that is meant.
  private static let candidates = 500
  /// Documents that cite one: a law is cited by everything. What changes it comes first, so that a cut hides no status.
  private static let citing = 500
  private static let order = """
    ORDER BY relation NOT IN ('replaces', 'repeals', 'repealed-passive', 'amends', 'corrects'), document, number
    """

  /// Everything about one document; nil where there is none.
  func references(of id: NoticeID) throws -> DocumentReferences? {
    try document(id).map(references)
  }

  /// Everything about a document that was read already.
  func references(of document: Document) throws -> DocumentReferences {
    let cites = try document.facts.citations.map { citation in
      DocumentReferences.Cited(
        citation: citation, documents: try documents(for: citation, from: document.related))
    }
    let citedBy = try citing(document)
    let status = DocumentStatus(
      citedBy: citedBy, from: document.facts.effectiveFrom, until: document.facts.effectiveUntil, on: today)
    return DocumentReferences(cites: cites, citedBy: citedBy, status: status)
  }

  /// What the archive has for a citation that stands in no document of it: a draft's.
  func check(_ citation: Citation) throws -> DocumentReferences.Cited {
    try CitationMatch(citation: citation, citingDay: nil).check(candidates(for: citation, except: nil))
  }

  private func documents(for citation: Citation, from citing: RelatedDocument) throws -> [RelatedDocument] {
    try CitationMatch(citation: citation, citingDay: citing.issuedOn).matches(
      candidates(for: citation, except: citing.id))
  }

  // MARK: - What cites a document

  private func citing(_ document: Document) throws -> [DocumentReferences.Citing] {
    let related = document.related
    var rows: [Row] = []
    if let number = related.number {
      let statement = try db.cachedStatement(
        sql: """
          SELECT document, number FROM citations WHERE ordinal = ? AND symbols = ? AND ordinal IS NOT NULL
          \(Self.order) LIMIT ?
          """)
      rows = try Row.fetchAll(statement, arguments: [number.ordinal, FactStore.symbols(number), Self.citing])
    }
    // Laws are official documents.
    let names =
      document.isNotice
      ? try String.fetchAll(
        db.cachedStatement(sql: "SELECT name FROM law_names WHERE document = ?"), arguments: [document.row]) : []
    guard !names.isEmpty || !rows.isEmpty else { return [] }
    let byName = try db.cachedStatement(
      sql: "SELECT document, number FROM citations WHERE name = ? AND name IS NOT NULL \(Self.order) LIMIT ?")
    for name in names { rows += try Row.fetchAll(byName, arguments: [name, Self.citing]) }

    var citing: [DocumentReferences.Citing] = []
    for (source, numbers) in Dictionary(grouping: rows, by: { $0[0] as Int64 }).mapValues({ $0.map { $0[1] as Int } }) {
      guard source != document.row, let other = try self.document(row: source) else { continue }
      for number in numbers.sorted() where other.facts.citations.indices.contains(number) {
        let citation = other.facts.citations[number]
        // Meant is what the citing document's own list says.
        let meant = try documents(for: citation, from: other.related)
        guard meant.count == 1, isSame(meant[0], related) else { continue }
        citing.append(
          DocumentReferences.Citing(
            relation: citation.relation, article: citation.article, document: other.related, isNotice: other.isNotice))
      }
    }
    return citing.sorted { first, second in
      func key(_ citing: DocumentReferences.Citing) -> (String, String) {
        (citing.document.issuedOn?.description ?? "9", citing.document.id.hex)
      }
      return key(first) < key(second)
    }
  }

  /// A citation means every copy of a document.
  private func isSame(_ first: RelatedDocument, _ second: RelatedDocument) -> Bool {
    first.id == second.id
      || (first.number == second.number && first.issuedOn != nil && first.issuedOn == second.issuedOn
        && BodyName.mayBeOne(first.issuingBody, second.issuingBody))
  }

  // MARK: - What a citation may mean

  private func candidates(for citation: Citation, except id: NoticeID?) throws -> [CitationMatch.Candidate] {
    let condition: String
    let arguments: StatementArguments
    if let number = citation.number {
      condition = """
        versions.number_ordinal = ? AND versions.number_symbols_folded = ? AND versions.number_ordinal IS NOT NULL
        """
      arguments = [number.ordinal, FactStore.symbols(number), citation.issuedOn?.description, Self.candidates]
    } else if let name = citation.name {
      condition = "documents.id IN (SELECT document FROM law_names WHERE name = ?)"
      arguments = [FactStore.words(name), citation.issuedOn?.description, Self.candidates]
    } else {
      return []
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RelatedRow.columns), versions.type_code, versions.likeness FROM versions JOIN documents ON documents.current = versions.id
        WHERE \(condition) AND versions.held = 0 AND versions.kind = 'notice'
        ORDER BY versions.issued_on IS NOT ?, documents.notice_id LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
      RelatedRow.document(row).flatMap { document in
        document.id == id
          ? nil
          : CitationMatch.Candidate(
            document: document, type: row[RelatedRow.count], likeness: row[RelatedRow.count + 1])
      }
    }
  }

  // MARK: - Documents

  /// A document as a citation sees it.
  struct Document {
    var row: Int64
    var related: RelatedDocument
    var facts: DocumentFacts
    var isNotice: Bool
  }

  private func document(_ id: NoticeID) throws -> Document? {
    try document("documents.notice_id = ?", [id.hex])
  }

  private func document(row: Int64) throws -> Document? {
    try document("documents.id = ?", [row])
  }

  private func document(_ condition: String, _ arguments: StatementArguments) throws -> Document? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RelatedRow.columns), documents.id, versions.facts, versions.kind FROM documents
        JOIN versions ON versions.id = documents.current WHERE \(condition) AND versions.held = 0
        """)
    guard let row = try Row.fetchOne(statement, arguments: arguments), let related = RelatedRow.document(row) else {
      return nil
    }
    return Document(
      row: row[RelatedRow.count], related: related,
      facts: try StoredFacts.decode(row[RelatedRow.count + 1], text: nil),
      isNotice: row[RelatedRow.count + 2] as String == Notice.Kind.notice.rawValue)
  }
}

extension CitationQuery.Document {
  /// - Parameter row: Its id among `documents`.
  init(row: Int64, notice: Notice) {
    let related = RelatedDocument(
      id: notice.id, number: notice.number, issuingBody: notice.issuingBody, issuedOn: notice.issuedOn,
      subject: notice.subject, source: notice.provenance.source)
    self.init(row: row, related: related, facts: notice.facts, isNotice: notice.kind == .notice)
  }
}
