import NoticeModel
import SearchQuery
import Testing

@Suite struct DocumentStatusTests {
  private let today = CivilDate(year: 2014, month: 7, day: 1)

  private func citing(_ relation: Citation.Relation, article: String? = nil) throws -> DocumentReferences.Citing {
    let id = try #require(NoticeID(hex: String(repeating: "b", count: 24)))
    let document = RelatedDocument(id: id, subject: "Thử", source: Source(collection: "kho", path: "b"))
    return DocumentReferences.Citing(relation: relation, article: article, document: document, isNotice: true)
  }

  private func day(_ text: String) -> CivilDate? { CivilDate(iso: text) }

  @Test("a document's own days say that it does not hold yet, or no longer; never that it holds")
  func days() {
    func kind(_ from: String?, _ until: String?) -> DocumentStatus.Kind {
      DocumentStatus(citedBy: [], from: from.flatMap(day), until: until.flatMap(day), on: today).kind
    }
    #expect(kind("2014-07-02", nil) == .notYetInForce)
    #expect(kind("2014-07-01", nil) == .unchanged)
    #expect(kind(nil, "2014-06-30") == .expired)
    #expect(kind(nil, "2014-07-01") == .unchanged)
    #expect(kind("2013-01-01", "2015-01-01") == .unchanged)
    #expect(DocumentStatus(citedBy: [], until: day("2014-06-30"), on: today).day == day("2014-06-30"))
  }

  @Test("the end of the whole goes before its own days, these before the end of parts and changes")
  func order() throws {
    let over = day("2014-06-30")
    #expect(try DocumentStatus(citedBy: [citing(.replaces)], until: over, on: today).kind == .replaced)
    let partial = [try citing(.repeals, article: "Điều 4"), try citing(.amends)]
    #expect(DocumentStatus(citedBy: partial, until: over, on: today).kind == .expired)
    let still = DocumentStatus(citedBy: partial, until: day("2015-01-01"), on: today)
    #expect(still.kind == .repealed && still.isPartial)
    #expect(try DocumentStatus(citedBy: [citing(.amends)], on: today).kind == .amended)
  }
}
