import Foundation
import GRDB
import NoticeModel
import SearchQuery

/// Gathers the numbers of a year.
///
/// State numbers begin anew each year and with each body, so a series is one of body, type and symbols; the year is the
/// document's, where it has no day the one in its number. Near-identical documents count once.
enum RegisterQuery {
  /// More documents of one year than any office issues; a register beyond is cut.
  private static let most = 100_000

  static func register(_ request: RegisterRequest, in db: Database) throws -> Register {
    let days = [String(format: "%04d-01-01", request.year), String(format: "%04d-12-31", request.year)]
    var conditions = ""
    var more: StatementArguments = []
    if let type = request.type {
      conditions += " AND versions.type_code = ?"
      more += [type]
    }
    if let issuer = request.issuer {
      conditions += " AND instr(versions.issuing_body_folded, ?) > 0"
      more += [VersionRow.folded(issuer)]
    }
    let columns = """
      SELECT \(RelatedRow.columns), versions.type_code, versions.type_name, versions.signer, versions.facts,
        versions.number_symbols AS symbols, versions.issuing_body_folded AS folded_body, versions.likeness
      FROM versions JOIN documents ON documents.current = versions.id
      """
    let shared = """
      AND versions.number_ordinal IS NOT NULL AND versions.held = 0 AND versions.kind = 'notice'\(conditions)
      """
    // Two questions, each with its index, instead of one that reads everything.
    let dated = try Row.fetchAll(
      db, sql: "\(columns) WHERE versions.issued_on BETWEEN ? AND ? \(shared) LIMIT \(most)",
      arguments: StatementArguments(days) + more)
    let undated = try Row.fetchAll(
      db, sql: "\(columns) WHERE versions.issued_on IS NULL AND versions.number_year = ? \(shared) LIMIT \(most)",
      arguments: [request.year] + more)
    return Register(year: request.year, groups: try groups(dated + undated))
  }

  private struct Series: Hashable {
    var body: String
    var type: String
    var symbols: String
    /// Numbers with the year in them are a series of their own: normative documents beside individual decisions.
    var hasYear: Bool
  }

  /// What a document and its copies share.
  private struct Copy: Hashable {
    var series: Series
    var ordinal: Int
    var day: CivilDate
  }

  private static func groups(_ rows: [Row]) throws -> [Register.Group] {
    var groups: [Series: Register.Group] = [:]
    var seen: Set<Int64> = []
    var copies: Set<Copy> = []
    for row in rows.sorted(by: { ($0["notice_id"] as String) < ($1["notice_id"] as String) }) {
      guard let document = RelatedRow.document(row), let number = document.number, seen.insert(row["likeness"]).inserted
      else { continue }
      let symbols = number.symbols.joined(separator: "-")
      let series = Series(
        body: row["folded_body"] ?? "", type: row["type_code"] ?? "", symbols: FactStore.symbols(number),
        hasYear: number.year != nil)
      if let day = document.issuedOn {
        guard copies.insert(Copy(series: series, ordinal: number.ordinal, day: day)).inserted else { continue }
      }
      let type = VersionRow.type(row["type_code"], name: row["type_name"])
      let facts = try StoredFacts.decode(row["facts"], text: nil)
      groups[
        series, default: Register.Group(issuingBody: document.issuingBody, type: type, symbols: symbols, entries: [])
      ]
      .entries.append(
        Register.Entry(
          ordinal: number.ordinal, document: document, type: type, signer: row["signer"],
          recipients: facts.recipients))
    }
    return groups.values.map { group in
      var group = group
      group.entries.sort { first, second in
        func key(_ entry: Register.Entry) -> (Int, String, String) {
          (entry.ordinal, entry.document.issuedOn?.description ?? "", entry.document.id.hex)
        }
        return key(first) < key(second)
      }
      return group
    }.sorted { first, second in
      func key(_ group: Register.Group) -> (String, String, String) {
        (group.issuingBody.map(VersionRow.folded) ?? "~", group.type?.code ?? "~", group.symbols)
      }
      return key(first) < key(second)
    }
  }
}
