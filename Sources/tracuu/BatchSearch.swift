import NoticeIndex
import NoticeModel
import NoticePages
import SearchQuery

/// `search --batch`: many queries in one process, for evaluation and for measuring.
struct BatchSearch {
  enum Format { case jsonl, trec }

  let index: NoticeIndex
  let thesaurus: Thesaurus
  let filters: Filters
  let sort: SearchRequest.Sort
  let limit: Int
  let format: Format

  func run(_ file: QueryFile) async throws {
    for line in file.lines {
      let started = ContinuousClock.now
      let page = try await index.search(line.request(thesaurus: thesaurus, filters: filters, sort: sort, limit: limit))
      let microseconds = Int(((ContinuousClock.now - started).seconds * 1e6).rounded())
      switch format {
      case .jsonl:
        Output.line(try JSONOutput.string(Answer(line.id, page, microseconds: microseconds)))
      case .trec:
        for (rank, hit) in page.hits.enumerated() {
          Output.line("\(line.id) Q0 \(hit.recordID ?? hit.id.hex) \(rank + 1) \(hit.score) tracuu")
        }
      }
    }
  }

  private struct Answer: Encodable {
    let id: String
    let microseconds: Int
    let total: Int
    let totalIsExact: Bool
    let relaxed: Bool
    let partial: Bool
    let hits: [HitJSON]

    init(_ id: String, _ page: SearchPage, microseconds: Int) {
      self.id = id
      self.microseconds = microseconds
      total = page.total
      totalIsExact = page.totalIsExact
      relaxed = page.isRelaxed
      partial = page.isPartial
      hits = page.hits.map(HitJSON.init)
    }

    enum CodingKeys: String, CodingKey {
      case id = "_id"
      case microseconds = "took_us"
      case total
      case totalIsExact = "total_is_exact"
      case relaxed, partial, hits
    }
  }
}
