import DocumentNumbers
import GRDB
import NoticeModel
import SearchQuery

/// The SQL of a request's filters, over `versions` and `documents`; every value is a bound parameter.
struct FilterClauses {
  private(set) var clauses: [String] = []
  private(set) var arguments: [any DatabaseValueConvertible] = []

  init(_ filters: Filters) {
    if let type = filters.type {
      add("versions.type_code = ?", DocumentTypes.type(code: type)?.code ?? type)
    }
    if let issuer = filters.issuer { addWords(of: issuer, to: "versions.issuing_body_folded") }
    if let signer = filters.signer { addWords(of: signer, to: "versions.signer_folded") }
    if let from = filters.from { add("versions.issued_on >= ?", from.description) }
    if let to = filters.to { add("versions.issued_on <= ?", to.description) }
    if let kind = filters.kind { add("versions.kind = ?", kind.rawValue) }
    if let number = filters.number { add("versions.number_ordinal = ?", number.ordinal) }
    if let collection = filters.collection {
      // A document stands for all with its bytes, so the collections of those count too.
      clauses.append(
        """
        (documents.collection = ? OR EXISTS (
          SELECT 1 FROM versions AS twin JOIN documents AS other ON other.current = twin.id
          WHERE twin.sha256 = versions.sha256 AND twin.kind <> 'container' AND other.collection = ?))
        """)
      arguments += [collection, collection]
    }
  }

  /// ` AND …` for each clause.
  var sql: String { clauses.map { " AND " + $0 }.joined() }

  private mutating func add(_ clause: String, _ argument: any DatabaseValueConvertible) {
    clauses.append(clause)
    arguments.append(argument)
  }

  /// Every word must stand in the name. A text without words fits nothing.
  private mutating func addWords(of text: String, to column: String) {
    let words = Tokens.words(of: text).prefix(12)
    if words.isEmpty { clauses.append("0") }
    for word in words { add("instr(\(column), ?) > 0", " \(word) ") }
  }
}
