import GRDB
import NoticeModel
import VietnameseText

/// Keeps what current versions cite and order, so that it can be asked for from the other side.
///
/// A citation is kept as it was read and looked up only when somebody asks, so it makes no difference which of two
/// documents came first.
struct FactStore {
  let db: Database

  /// Puts what `notice` says in the place of what the document said before.
  func replace(of document: Int64, with notice: Notice) throws {
    for table in ["citations", "assignments", "law_names", "listings"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [document])
    }
    try store(notice.facts.citations, of: document)
    try store(notice.facts.assignments, of: document)
    try ListingStore(db: db).store(notice.facts.listed ?? [], of: document)
    guard let type = notice.type, notice.kind == .notice, Self.lawCodes.contains(type.code) else { return }
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO law_names (name, document) VALUES (?, ?)")
    try insert.execute(arguments: [Self.lawName(notice.subject, type: type), document])
  }

  private func store(_ citations: [Citation], of document: Int64) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO citations (document, number, relation, ordinal, symbols, name, article)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (number, citation) in citations.enumerated() {
      let key = citation.number.map(Self.symbols)
      let name = citation.number == nil ? citation.name.map { Self.words($0) } : nil
      guard key != nil || name != nil else { continue }
      try insert.execute(
        arguments: [
          document, number, citation.relation.rawValue, citation.number?.ordinal, key, name, citation.article,
        ])
    }
  }

  private func store(_ assignments: [Assignment], of document: Int64) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO assignments (document, number, unit, task, deadline) VALUES (?, ?, ?, ?, ?)")
    for (number, assignment) in assignments.enumerated() {
      try insert.execute(
        arguments: [
          document, number, VersionRow.folded(assignment.unit), assignment.task, assignment.deadline?.description,
        ])
    }
  }

  /// The types that are cited by name.
  private static let lawCodes: Set<String> = ["L", "PL", "HP"]

  /// `qd-ubnd`: what two spellings of a number's symbols share.
  static func symbols(_ number: DocumentNumber) -> String { Folding.folded(number.symbols.joined(separator: "-")) }

  static func words(_ name: String) -> String { Tokens.words(of: name).joined(separator: " ") }

  /// "LUẬT" and "Đất đai", or "Luật Đất đai" whole.
  static func lawName(_ subject: String, type: DocumentType) -> String {
    let (name, type) = (words(subject), words(type.name))
    return name.hasPrefix(type + " ") || name.hasPrefix("bo luat ") ? name : "\(type) \(name)"
  }
}
