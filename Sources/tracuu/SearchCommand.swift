import ArgumentParser
import Foundation
import NoticeIndex
import NoticePages
import SearchQuery

/// `tracuu search`: finds documents. Any text is a valid query.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Tìm trong kho, có dấu hay không dấu, theo số ký hiệu, ngày, cơ quan.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv, trec }

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filterOptions: FilterOptions
  @Option(help: "text (mặc định), json, jsonl hoặc csv; với --batch: jsonl (mặc định) hoặc trec.") var format: Format?
  @Option(help: "Số kết quả.") var limit = 10
  @Option(help: "Bỏ qua số kết quả đầu.") var offset = 0
  @Option(help: "relevance, newest hoặc oldest.", transform: Self.sort) var sort = SearchRequest.Sort.relevance
  @Flag(help: "Đếm kết quả theo loại, cơ quan, năm, bộ sưu tập, chuyên mục (với --format json).") var facets = false
  @Option(help: "Tệp câu tìm, mỗi dòng {\"_id\", \"text\"}; - là đầu vào chuẩn.") var batch: String?
  @Argument(help: "Những từ cần tìm; sau -- thì từ nào cũng được.") var words: [String] = []

  mutating func validate() throws {
    if !Self.places.contains(limit) { throw ValidationError("--limit phải từ 0 đến \(Self.places.upperBound).") }
    if !Self.places.contains(offset) { throw ValidationError("--offset phải từ 0 đến \(Self.places.upperBound).") }
    if format == .trec, batch == nil { throw ValidationError("--format trec cần --batch.") }
    if batch != nil { try validateBatch() }
  }

  /// What one query alone can ask for is refused, not passed over.
  private func validateBatch() throws {
    if !words.isEmpty { throw ValidationError("--batch không đi cùng câu tìm.") }
    if let format, format != .jsonl, format != .trec {
      throw ValidationError("--batch chỉ đi cùng --format jsonl hoặc trec; nhận được \(format.rawValue).")
    }
    if offset != 0 { throw ValidationError("--batch không đi cùng --offset.") }
    if facets { throw ValidationError("--batch không đi cùng --facets.") }
  }

  /// As deep as the index looks.
  private static let places = 0...1_000_000

  private static func sort(_ text: String) throws -> SearchRequest.Sort {
    guard let sort = SearchRequest.Sort(rawValue: text) else {
      throw ValidationError("--sort là relevance, newest hoặc oldest.")
    }
    return sort
  }

  func run() async throws {
    try archive.mustExist()
    NoticeIndex.limitMemory()
    let index = try NoticeIndex(archive: archive.path)
    let thesaurus = try archive.thesaurus()
    if let batch {
      let format: BatchSearch.Format = format == .trec ? .trec : .jsonl
      let search = BatchSearch(
        index: index, thesaurus: thesaurus, filters: try filterOptions.filters(), sort: sort, limit: limit,
        format: format)
      return try await search.run(QueryFile(batch))
    }
    let (query, diagnostics) = Query.parse(words.joined(separator: " "), thesaurus: thesaurus)
    let request = SearchRequest(
      query: query, filters: try filterOptions.filters(), sort: sort, limit: limit, offset: offset,
      facets: facets ? Set(Facet.Property.allCases) : [])
    let started = ContinuousClock.now
    let page = try await index.search(request)
    let milliseconds = Int(((ContinuousClock.now - started).seconds * 1_000).rounded())
    switch format ?? .text {
    case .json:
      Output.line(try JSONOutput.string(SearchPageJSON(page, diagnostics: diagnostics, tookMs: milliseconds)))
    case .jsonl:
      for hit in page.hits { Output.line(try JSONOutput.string(HitJSON(hit))) }
    case .csv:
      Output.write(HitTable.header + HitTable.rows(page.hits))
    case .text, .trec:
      for diagnostic in diagnostics { Output.complain(diagnostic.message) }
      Output.write(HitListing.text(page, isTerminal: isatty(STDOUT_FILENO) == 1))
    }
    if page.total == 0 { throw CommandOutcome.nothing }
  }
}
