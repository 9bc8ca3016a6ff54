import VietnameseText

/// Makes clauses of what was read: joins alternatives, notes what is repeated and keeps to the limits.
struct QueryBuilder {
  private(set) var clauses: [Query.Clause] = []
  /// For each clause, true when its words are meant as they are: quotation marks, prefixes.
  private(set) var isExact: [Bool] = []
  private(set) var excluded: [Query.Term] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// A clause before repetitions are looked for.
  private struct Draft {
    var alternatives: [Query.Term]
    var isExact: Bool
    var isQuoted: Bool
    var position: Int
  }

  /// Repetitions are no terms, but each may make a pair, which costs as much.
  private static let maximumRepeated = Query.maximumTerms
  /// So many of the terms that `-` can take away.
  private static let maximumExcluded = Query.maximumTerms / 2
  /// More items are not looked at: 1,000 characters hold no more.
  private static let maximumItems = 512

  init(_ items: [QueryItem]) {
    var cut = items.count > Self.maximumItems ? items[Self.maximumItems].position : nil
    add(drafts(items.prefix(Self.maximumItems), &cut), &cut)
    if let cut {
      diagnostics.append(
        Diagnostic(.termsCut, "Câu tìm có quá nhiều từ: chỉ phần đầu được dùng để tìm.", position: cut))
    }
    if clauses.isEmpty, !excluded.isEmpty {
      diagnostics.append(
        Diagnostic(
          .onlyExcluded, "Chỉ có từ bị loại trừ: kết quả là mọi văn bản không có chúng.",
          position: items.first?.position ?? 0))
    }
  }

  private mutating func drafts(
    _ items: ArraySlice<QueryItem>, _ cut: inout Int?
  ) -> [Draft] {
    var drafts: [Draft] = []
    var without: Set<Query.Term> = []
    /// True right after a term, and right after `OR` behind one.
    var (canJoin, joins) = (false, false)
    for (index, item) in items.enumerated() {
      switch item.kind {
      case .term(let term):
        if joins {
          drafts[drafts.count - 1].alternatives.append(term)
          if !item.isQuoted { drafts[drafts.count - 1].isQuoted = false }
        } else {
          drafts.append(
            Draft(
              alternatives: [term], isExact: item.isExact, isQuoted: item.isQuoted, position: item.position))
        }
        (canJoin, joins) = (true, false)
      case .excluded(let term):
        canJoin = false
        if !without.contains(term.comparable) {
          guard excluded.count < Self.maximumExcluded else {
            cut = cut ?? item.position
            break
          }
          without.insert(term.comparable)
          excluded.append(term)
        }
      case .or(let text):
        let following = index + 1 < items.count ? items[items.startIndex + index + 1] : nil
        if following?.isOr == true { break }
        if canJoin, following?.isTerm == true {
          joins = true
        } else {
          if diagnostics.count < QueryReader.maximumDiagnostics {
            let message = "“\(text)” cần một từ ở mỗi bên, nên được tìm như từ ngữ."
            diagnostics.append(Diagnostic(.orDangling, message, position: item.position))
          }
          if let piece = QueryPieces.piece(of: text) {
            drafts.append(
              Draft(alternatives: [piece.term], isExact: false, isQuoted: false, position: item.position))
          }
          canJoin = false
        }
      case .gap:
        canJoin = false
      }
    }
    return drafts
  }

  /// All that was typed keeps its place, since the pairs of a query are its neighbours as typed; what was asked for
  /// before only says so.
  private mutating func add(_ drafts: [Draft], _ cut: inout Int?) {
    var terms: Set<Query.Term> = []
    /// Where what is asked for stands first: a term in a choice may still be asked for by itself.
    var asked: [Set<Query.Term>: Int] = [:]
    var before: Set<Query.Term> = []
    for draft in drafts {
      var alternatives: [Query.Term] = []
      var kept: Set<Query.Term> = []
      for term in draft.alternatives where kept.insert(term.comparable).inserted { alternatives.append(term) }
      // The same twice side by side has no neighbours that it does not have once.
      guard kept != before else { continue }
      let first = asked[kept]
      let added = kept.filter { !terms.contains($0) }.count
      let isFull =
        first == nil
        ? asked.count == Query.maximumTerms || excluded.count + terms.count + added > Query.maximumTerms
        : clauses.count - asked.count == Self.maximumRepeated
      guard !isFull else {
        cut = cut ?? draft.position
        return
      }
      if first == nil { asked[kept] = clauses.count }
      terms.formUnion(kept)
      clauses.append(Query.Clause(alternatives, isQuoted: draft.isQuoted, repeats: first))
      isExact.append(draft.isExact)
      before = kept
    }
  }
}

extension QueryItem {
  fileprivate var isTerm: Bool {
    if case .term = kind { true } else { false }
  }

  fileprivate var isOr: Bool {
    if case .or = kind { true } else { false }
  }

  /// True for a phrase in quotation marks and for a prefix.
  fileprivate var isExact: Bool {
    if case .term(.prefix) = kind { true } else { isQuoted }
  }
}

extension Query.Term {
  /// Equal for terms that differ only in case or in how their letters are composed.
  fileprivate var comparable: Query.Term {
    let text = Canonical.composed(text).lowercased()
    return switch self {
    case .word: .word(text)
    case .phrase: .phrase(text)
    case .prefix: .prefix(text)
    }
  }
}
