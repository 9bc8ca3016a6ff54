import CVietnameseFTS5
import Testing

/// A search in Swift's types.
struct TestSearch {
  struct Token: Hashable {
    var text: String
    var offset = 0
  }

  struct Term {
    var tokens: [Token]
    var weight: Float = 1
    var clauses: UInt32 = 0
    var excludes = false
    var isWholeQuery = false
  }

  var terms: [Term] = []
  var required: UInt32 = 0
  var any = false
  var ignoresCommon = false
  var from: UInt32 = 0
  var to: UInt32 = 0
  var flags: UInt8 = 0
  var type: Int32 = 0
  var collection: Int32 = 0
  var also: [UInt32] = []
  var issuers: [UInt8]?
  var signers: [UInt8]?
  var categories: [UInt8]?
  var only: [UInt32]?
  var except: [UInt32] = []
  var sort = TRACUU_RELEVANCE
  var year: Int32 = 0
  var newestYear: Int32 = 2025
  var hitCount = 10
  var after: TestFound.Hit?
  var exactBound = 10_000
  var countsFacets = false
  var deadline: UInt64 = 0
}

/// What a search finds.
struct TestFound {
  struct Hit: Equatable {
    var rowid: UInt32
    var version: UInt32
    var score: Double
  }

  /// One counter a value.
  struct Counts: Equatable {
    var types = [UInt32](repeating: 0, count: 5)
    var issuers = [UInt32](repeating: 0, count: 8)
    var years = [UInt32](repeating: 0, count: 2_026)
    var collections = [UInt32](repeating: 0, count: 3)
    var categories = [UInt32](repeating: 0, count: 4)
  }

  var hits: [Hit] = []
  var total = 0
  var isExact = true
  var isPartial = false
  var counts = Counts()
}

/// Memory that is lent to C for the time of a call.
private final class Lent {
  private var pieces: [UnsafeMutableRawPointer] = []

  func copy<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafeMutablePointer<Value> {
    let piece = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
    piece.initialize(from: values, count: values.count)
    pieces.append(UnsafeMutableRawPointer(piece))
    return piece
  }

  deinit {
    for piece in pieces { piece.deallocate() }
  }
}

extension SearchDatabase {
  func find(_ wanted: TestSearch) throws -> TestFound {
    let lent = Lent()
    var search = Self.lend(wanted, lent)
    var found = TestFound()
    let places = max(wanted.hitCount, Int(TRACUU_CANDIDATES))
    let hits = lent.copy([tracuu_hit](repeating: tracuu_hit(), count: places))
    var raw = tracuu_found()
    raw.hits = hits
    let result = Self.counting(&found.counts, wanted.countsFacets, &search) { search in
      tracuu_find(cache, connection, &search, &raw)
    }
    if result != 0 { throw Failure(result: result, message: "find") }
    found.hits = (0..<Int(raw.count)).map { place in
      TestFound.Hit(rowid: hits[place].rowid, version: hits[place].version, score: hits[place].score)
    }
    found.total = Int(raw.total)
    found.isExact = raw.total_is_exact
    found.isPartial = raw.is_partial
    return found
  }

  func choose(_ versions: [UInt32], _ wanted: TestSearch) -> (chosen: [UInt32], counts: TestFound.Counts) {
    let lent = Lent()
    var search = Self.lend(wanted, lent)
    var counts = TestFound.Counts()
    let chosen = lent.copy(versions)
    let count = Self.counting(&counts, wanted.countsFacets, &search) { search in
      tracuu_choose(cache, &search, lent.copy(versions), Int32(versions.count), chosen)
    }
    return ((0..<Int(count)).map { chosen[$0] }, counts)
  }

  private static func lend(_ wanted: TestSearch, _ lent: Lent) -> tracuu_search {
    var search = tracuu_search()
    search.terms = UnsafePointer(
      lent.copy(
        wanted.terms.map { term in
          let tokens = term.tokens.map { token in
            let bytes = token.text.utf8.map { CChar(bitPattern: $0) }
            return tracuu_token(text: lent.copy(bytes), length: Int32(bytes.count), offset: Int32(token.offset))
          }
          return tracuu_term(
            tokens: lent.copy(tokens), token_count: Int32(tokens.count), weight: term.weight, clauses: term.clauses,
            excludes: term.excludes, is_whole_query: term.isWholeQuery)
        }))
    search.term_count = Int32(wanted.terms.count)
    search.required = wanted.required
    search.any = wanted.any
    search.ignores_common = wanted.ignoresCommon
    search.filter.from = wanted.from
    search.filter.to = wanted.to
    search.filter.flags = wanted.flags
    search.filter.type = wanted.type
    search.filter.collection = wanted.collection
    search.filter.also = UnsafePointer(lent.copy(wanted.also))
    search.filter.also_count = Int32(wanted.also.count)
    search.filter.issuers = wanted.issuers.map { UnsafePointer(lent.copy($0)) }
    search.filter.signers = wanted.signers.map { UnsafePointer(lent.copy($0)) }
    search.filter.categories = wanted.categories.map { UnsafePointer(lent.copy($0)) }
    search.filter.name_count = Int32((wanted.issuers ?? wanted.signers ?? wanted.categories ?? []).count)
    search.filter.only = wanted.only.map { UnsafePointer(lent.copy($0)) }
    search.filter.only_count = Int32(wanted.only?.count ?? 0)
    search.filter.except = UnsafePointer(lent.copy(wanted.except))
    search.filter.except_count = Int32(wanted.except.count)
    search.sort = wanted.sort
    search.year = wanted.year
    search.newest_year = wanted.newestYear
    search.hit_count = Int32(wanted.hitCount)
    if let after = wanted.after {
      search.follows = true
      search.after = tracuu_hit(rowid: after.rowid, version: after.version, score: after.score)
    }
    search.exact_bound = Int32(wanted.exactBound)
    search.deadline = wanted.deadline
    return search
  }

  private static func counting<Value>(
    _ counts: inout TestFound.Counts, _ isWanted: Bool, _ search: inout tracuu_search,
    _ body: (inout tracuu_search) -> Value
  ) -> Value {
    guard isWanted else { return body(&search) }
    return counts.types.withUnsafeMutableBufferPointer { types in
      counts.issuers.withUnsafeMutableBufferPointer { issuers in
        counts.years.withUnsafeMutableBufferPointer { years in
          counts.collections.withUnsafeMutableBufferPointer { collections in
            counts.categories.withUnsafeMutableBufferPointer { categories in
              (search.types, search.type_count) = (types.baseAddress, Int32(types.count))
              (search.issuers, search.issuer_count) = (issuers.baseAddress, Int32(issuers.count))
              (search.years, search.year_count) = (years.baseAddress, Int32(years.count))
              (search.collections, search.collection_count) = (collections.baseAddress, Int32(collections.count))
              (search.categories, search.category_count) = (categories.baseAddress, Int32(categories.count))
              return body(&search)
            }
          }
        }
      }
    }
  }
}
