import Foundation
import NoticeModel
import SearchQuery

/// An archive of a few invented documents, searched word by word; `failure` makes every question fail.
struct MemoryArchive: NoticeSearching {
  var notices: [Notice] = Samples.all
  var failure: SearchError?
  /// A list cannot be gone on with behind so many hits.
  var failsAfter: Int?
  var replacementFailure: SearchError?
  /// Time runs out at every search.
  var isPartial = false

  func search(_ request: SearchRequest) async throws(SearchError) -> SearchPage {
    try check()
    let words = request.query.clauses.flatMap(\.alternatives).map { $0.text.lowercased() }
    let filters = request.effectiveFilters
    let found = notices.filter { notice in
      let text = (notice.subject + "\n" + notice.body.plainText).lowercased()
      let isTyped = filters.type == nil || filters.type == notice.type?.code
      let isIssued = filters.body == nil || filters.body == notice.issuingBody
      let isInTime =
        notice.issuedOn.map { day in
          filters.from.map { $0 <= day } ?? true && filters.to.map { day <= $0 } ?? true
        } ?? (filters.from == nil)
      let isCollected = filters.collection == nil || filters.collection == notice.provenance.source.collection
      let isNumbered = filters.number.map { pattern in notice.number.map(pattern.fits) ?? false } ?? true
      return isNumbered && isTyped && isIssued && isInTime && isCollected && words.allSatisfy { text.contains($0) }
    }
    let passed = try place(request)
    let hits = found.dropFirst(passed).prefix(request.limit).map { hit($0, words) }
    let facets = Facet.Property.allCases.filter(request.facets.contains).map { facet($0, of: found) }
    var page = SearchPage(request: request, total: found.count, hits: Array(hits), facets: facets)
    page.isPartial = isPartial
    if !hits.isEmpty, passed + hits.count < found.count, !isPartial {
      page.next = .place(passed + hits.count, generation: Self.generation)
    }
    return page
  }

  /// How many hits a request passes over. Behind `failsAfter` of them every question fails: what breaks under way.
  private func place(_ request: SearchRequest) throws(SearchError) -> Int {
    guard case .place(let place, let generation) = request.after else { return request.offset }
    guard generation == Self.generation else { throw SearchError(.positionOutdated, "x") }
    if let failsAfter, place >= failsAfter { throw SearchError(.indexDamaged, "x", cause: "/secret/index.sqlite") }
    return place
  }

  private static let generation: Int64 = 7

  func references(of id: NoticeID) async throws(SearchError) -> DocumentReferences? {
    try check()
    return notices.contains { $0.id == id } ? DocumentReferences() : nil
  }

  func register(_ request: RegisterRequest) async throws(SearchError) -> Register {
    try check()
    let numbered = notices.filter { notice in
      notice.number != nil && notice.issuedOn?.year == request.year
        && (request.type == nil || request.type == notice.type?.code)
    }
    return Register(
      year: request.year,
      groups: numbered.compactMap { notice in
        notice.number.map { number in
          Register.Group(
            issuingBody: notice.issuingBody, type: notice.type, symbols: number.symbols.joined(separator: "-"),
            entries: [
              Register.Entry(
                ordinal: number.ordinal,
                document: RelatedDocument(
                  id: notice.id, number: number, issuingBody: notice.issuingBody, issuedOn: notice.issuedOn,
                  subject: notice.subject, source: notice.provenance.source), type: notice.type,
                signer: notice.signer, recipients: notice.facts.recipients)
            ])
        }
      })
  }

  func check(_ citations: [Citation]) async throws(SearchError) -> [DocumentReferences.Cited] {
    try check()
    return citations.map { citation in
      let numbered = notices.filter { citation.number != nil && $0.number == citation.number }.map {
        RelatedDocument(
          id: $0.id, number: $0.number, issuingBody: $0.issuingBody, issuedOn: $0.issuedOn, subject: $0.subject,
          source: $0.provenance.source)
      }
      let differing = numbered.filter { citation.issuedOn != nil && $0.issuedOn != citation.issuedOn }
      return DocumentReferences.Cited(
        citation: citation, documents: numbered.filter { !differing.contains($0) },
        differing: differing.map { DifferingDocument(document: $0, property: .issuedOn) })
    }
  }

  func documents(at address: PortalAddress, limit: Int) async throws(SearchError) -> [RelatedDocument] {
    try check()
    return notices.filter { address.places.contains($0.provenance.source.place) }.prefix(limit).map {
      RelatedDocument(
        id: $0.id, number: $0.number, issuingBody: $0.issuingBody, issuedOn: $0.issuedOn, subject: $0.subject,
        source: $0.provenance.source)
    }
  }

  func listings(numbered pattern: NumberPattern, limit: Int) async throws(SearchError) -> [Listing] {
    try check()
    let found = notices.flatMap { notice in
      (notice.facts.listed ?? []).filter { pattern.fits($0.number) }.map {
        Listing(
          page: RelatedDocument(id: notice.id, subject: notice.subject, source: notice.provenance.source), listed: $0)
      }
    }
    return Array(found.prefix(limit))
  }

  func view(_ id: NoticeID, version: Int?, relations: Int) async throws(SearchError) -> DocumentView? {
    guard let notice = try await notice(id, version: version) else { return nil }
    return DocumentView(
      notice: notice, versions: try await versionCount(id),
      relations: try await self.relations(of: id, limit: relations),
      references: try await references(of: id) ?? DocumentReferences())
  }

  func views(
    startingWith prefix: String, limit: Int, relations: Int
  ) async throws(SearchError) -> [DocumentView] {
    var views: [DocumentView] = []
    for id in try await ids(startingWith: prefix, limit: limit) {
      if let view = try await view(id, version: nil, relations: relations) { views.append(view) }
    }
    return views
  }

  func relations(of id: NoticeID, limit: Int) async throws(SearchError) -> DocumentRelations {
    try check()
    guard let notice = notices.first(where: { $0.id == id }) else { return DocumentRelations() }
    let similar = notices.filter { $0.id != id && $0.body == notice.body }.prefix(limit).map {
      RelatedDocument(id: $0.id, number: $0.number, subject: $0.subject, source: $0.provenance.source)
    }
    return DocumentRelations(similar: similar)
  }

  private func facet(_ property: Facet.Property, of found: [Notice]) -> Facet {
    let choices = found.compactMap { notice in
      switch property {
      case .type: notice.type.map { Choice(value: $0.code, label: $0.name) }
      case .issuer: notice.issuingBody.map { Choice(value: $0, label: $0) }
      case .year: notice.issuedOn.map { Choice(value: String($0.year), label: String($0.year)) }
      case .collection:
        Choice(value: notice.provenance.source.collection, label: notice.provenance.source.collection)
      case .category: notice.category.first.map { Choice(value: $0, label: $0) }
      }
    }
    let values = Dictionary(grouping: choices) { $0 }.map { choice, all in
      Facet.Value(value: choice.value, label: choice.label, count: all.count)
    }
    return Facet(property: property, values: values.sorted { ($1.count, $0.value) < ($0.count, $1.value) })
  }

  private struct Choice: Hashable {
    var value: String
    var label: String
  }

  func suggestions(for text: String, limit: Int) async throws(SearchError) -> [Suggestion] {
    try check()
    return notices.filter { $0.subject.lowercased().hasPrefix(text.lowercased()) }.prefix(limit).map {
      Suggestion(text: $0.subject, kind: .subject, count: 1)
    }
  }

  func notice(_ id: NoticeID, version: Int?) async throws(SearchError) -> Notice? {
    try check()
    let all = notices.filter { $0.id == id }
    guard let version else { return all.last }
    return all.indices.contains(version - 1) ? all[version - 1] : nil
  }

  func versions(of id: NoticeID) async throws(SearchError) -> [VersionSummary] {
    try check()
    return notices.filter { $0.id == id }.enumerated().map { place, notice in
      VersionSummary(number: place + 1, of: notice.provenance)
    }
  }

  func versionCount(_ id: NoticeID) async throws(SearchError) -> Int {
    try check()
    return notices.count { $0.id == id }
  }

  func ids(startingWith prefix: String, limit: Int) async throws(SearchError) -> [NoticeID] {
    try check()
    return Array(Set(notices.map(\.id)).filter { $0.hex.hasPrefix(prefix) }.sorted().prefix(limit))
  }

  func notices(numbered pattern: NumberPattern, limit: Int) async throws(SearchError) -> [Hit] {
    try check()
    return notices.filter { $0.number.map(pattern.fits) ?? false }.prefix(limit).map { hit($0, []) }
  }

  func addressPlaces() async throws(SearchError) -> Int {
    try check()
    return notices.count
  }

  func addresses(_ places: Range<Int>) async throws(SearchError) -> [DatedPermalink] {
    try check()
    return notices[places.clamped(to: notices.indices)].map {
      DatedPermalink(permalink: $0.permalink, capturedAt: $0.provenance.capturedAt)
    }
  }

  func overview() async throws(SearchError) -> ArchiveOverview {
    try check()
    let days = notices.compactMap(\.issuedOn)
    let dated = notices.filter { $0.issuedOn != nil && $0.kind == .notice }
    return ArchiveOverview(
      documents: notices.count, notices: notices.count { $0.kind == .notice }, earliest: days.min(), latest: days.max(),
      facets: Facet.Property.allCases.map { facet($0, of: notices) },
      newest: dated.sorted { ($1.issuedOn?.description ?? "") < ($0.issuedOn?.description ?? "") }.map {
        RelatedDocument(
          id: $0.id, number: $0.number, issuingBody: $0.issuingBody, issuedOn: $0.issuedOn, subject: $0.subject,
          source: $0.provenance.source)
      }, versions: notices.count, originalBytes: 12_345, lastImport: "2026-01-02T03:04:05Z")
  }

  private func check() throws(SearchError) {
    if let failure { throw failure }
  }

  private func hit(_ notice: Notice, _ words: [String]) -> Hit {
    let text = notice.body.plainText
    var parts = [Snippet.Part(text: String(text.prefix(160)), isMatch: false)]
    if let word = words.first, let range = text.range(of: word, options: .caseInsensitive) {
      parts = [
        .init(text: String(text[..<range.lowerBound].suffix(80)), isMatch: false),
        .init(text: String(text[range]), isMatch: true),
        .init(text: String(text[range.upperBound...].prefix(120)), isMatch: false),
      ]
    }
    return Hit(
      id: notice.id, kind: notice.kind, number: notice.number, type: notice.type, issuingBody: notice.issuingBody,
      issuedOn: notice.issuedOn, subject: notice.subject, snippet: Snippet(parts: parts),
      source: notice.provenance.source, score: 1)
  }
}

extension MemoryArchive: NoticeHarvesting {
  private var records: [HarvestRecord] {
    notices.enumerated().compactMap { place, notice in
      Datestamp("2026-01-02T03:04:\(10 + place)Z").map {
        HarvestRecord(
          id: notice.id, datestamp: $0, sets: notice.harvestSets, content: .notice(notice, replacements: []))
      }
    }
  }

  func harvest(_ request: HarvestRequest) async throws(SearchError) -> HarvestPage {
    let found = records.filter { record in
      (request.after.map { record.position > $0 } ?? true) && (request.from.map { record.datestamp >= $0 } ?? true)
        && (request.until.map { record.datestamp <= $0 } ?? true)
        && (request.set.map { record.sets.contains($0) || record.sets.compactMap(\.parent).contains($0) } ?? true)
    }
    return HarvestPage(records: Array(found.prefix(request.limit)), hasMore: found.count > request.limit)
  }

  func harvestRecord(_ id: NoticeID) async throws(SearchError) -> HarvestRecord? { records.first { $0.id == id } }

  func harvestSets() async throws(SearchError) -> [HarvestSet] { Array(Set(notices.flatMap(\.harvestSets))) }

  func earliestDatestamp() async throws(SearchError) -> Datestamp? { records.first?.datestamp }
}

extension MemoryArchive: NoticeReplaying {
  func capture(
    at address: ReplayAddress, digest: ContentDigest?
  ) async throws(SearchError) -> ReplayCapture? {
    try check()
    let found = notices.filter { notice in
      notice.provenance.source.place == address.place && (digest == nil || digest == notice.provenance.digest)
    }
    guard let notice = found.last, let newest = notices.last(where: { $0.id == notice.id }) else { return nil }
    let versions = notices.filter { $0.id == notice.id }
    return ReplayCapture(
      notice: notice, number: (versions.firstIndex(of: notice) ?? 0) + 1, count: versions.count,
      permalink: newest.permalink, replay: notice.replay)
  }
}
