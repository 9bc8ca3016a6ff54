import GRDB
import SearchQuery

@testable import NoticeIndex

extension TestArchive {
  /// What `query` asks the index for.
  func terms(_ query: Query) throws -> SearchTerms {
    try database().read { db in try SearchCaches().use(db) { try SearchTerms(query, cache: $0) } }
  }
}

/// The terms in short: tokens with their offsets, `*` weight, `!` for excluded, `row` for the whole query, clauses.
func said(_ terms: SearchTerms) -> [String] {
  terms.terms.map { term in
    let tokens = term.tokens.map { token in
      String(decoding: token.bytes, as: UTF8.self) + (token.offset > 0 ? "@\(token.offset)" : "")
    }
    let kind = term.excludes ? "!" : term.isWholeQuery ? "row " : ""
    return "\(kind)\(tokens.joined(separator: " ")) *\(term.weight) \(String(term.clauses, radix: 2))"
  }
}
