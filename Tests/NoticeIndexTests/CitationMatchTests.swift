import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite("Which document a citation means")
struct CitationMatchTests {
  private func day(_ text: String) -> CivilDate? { CivilDate(iso: text) }

  private func candidate(
    _ id: Int, _ number: DocumentNumber, day: String?, body: String? = nil, type: String? = "QĐ", likeness: Int64? = nil
  ) throws -> CitationMatch.Candidate {
    CitationMatch.Candidate(
      document: RelatedDocument(
        id: try #require(NoticeID(hex: String(repeating: "0", count: 22) + String(10 + id))), number: number,
        issuingBody: body, issuedOn: day.flatMap { CivilDate(iso: $0) }, subject: "x",
        source: Source(collection: "c", path: "\(id)")), type: type, likeness: likeness ?? Int64(id))
  }

  private let plain = DocumentNumber(ordinal: 13, symbols: ["QĐ", "UBND"], printed: "13/QĐ-UBND")
  private let yearly = DocumentNumber(ordinal: 13, year: 2012, symbols: ["QĐ", "UBND"], printed: "13/2012/QĐ-UBND")

  private func found(
    _ citation: Citation, from citing: String? = nil, among candidates: [CitationMatch.Candidate]
  ) -> [String] {
    CitationMatch(citation: citation, citingDay: citing.flatMap { CivilDate(iso: $0) }).matches(candidates)
      .map(\.source.path)
  }

  private func citation(_ number: DocumentNumber, day: String? = nil, issuer: String? = nil) -> Citation {
    Citation(
      relation: .mentions, number: number, type: DocumentType(code: "QĐ", name: "Quyết định"),
      issuedOn: day.flatMap { CivilDate(iso: $0) }, issuer: issuer, span: 0..<1)
  }

  @Test("the day decides between numbers that begin anew each year")
  func days() throws {
    let both = [try candidate(1, plain, day: "2012-03-02"), try candidate(2, plain, day: "2013-02-05")]
    #expect(found(citation(plain, day: "2013-02-05"), among: both) == ["2"])
    #expect(found(citation(plain, day: "2011-02-05"), among: both) == [])
    #expect(found(citation(plain), among: both) == ["1", "2"])
    #expect(found(citation(plain), from: "2012-12-31", among: both) == ["1"])
  }

  @Test("a number with its year stands a mistyped day")
  func mistyped() throws {
    let one = [try candidate(1, yearly, day: "2012-06-28")]
    #expect(found(citation(yearly, day: "2012-06-18"), among: one) == ["1"])
    #expect(found(citation(plain, day: "2012-06-18"), among: [try candidate(1, plain, day: "2012-06-28")]) == [])
  }

  /// The documents of a draft's citation: those that are meant, and those that contradict it with what does.
  private func checked(
    _ citation: Citation, among candidates: [CitationMatch.Candidate]
  ) -> (meant: [String], differing: [String]) {
    let cited = CitationMatch(citation: citation, citingDay: nil).check(candidates)
    return (
      cited.documents.map(\.source.path), cited.differing.map { "\($0.document.source.path) \($0.property.rawValue)" }
    )
  }

  @Test("a draft is told of a document of its number that has another day, also where the number has its year")
  func otherDays() throws {
    for number in [plain, yearly] {
      let held = [
        try candidate(1, number, day: "2012-12-28", body: "UBND huyện Mẫu"),
        try candidate(2, number, day: "2012-06-28", body: "Ủy ban nhân dân huyện Mẫu"),
      ]
      let wrong = citation(number, day: "2012-05-10", issuer: "UBND huyện Mẫu")
      #expect(checked(wrong, among: held) == ([], ["2 issued_on", "1 issued_on"]))
      let right = citation(number, day: "2012-06-28", issuer: "UBND huyện Mẫu")
      #expect(checked(right, among: held) == (["2"], []))
      #expect(checked(citation(number), among: held) == (["1", "2"], []))
    }
  }

  @Test("a draft is told of another body, and not of what has neither its day nor its body")
  func otherBodies() throws {
    let held = [try candidate(1, plain, day: "2012-03-02", body: "Ủy ban nhân dân xã Mẫu Hạ")]
    let other = "UBND tỉnh Tân Lộc"
    #expect(checked(citation(plain, day: "2012-03-02", issuer: other), among: held) == ([], ["1 issuing_body"]))
    #expect(checked(citation(plain, issuer: other), among: held) == ([], ["1 issuing_body"]))
    #expect(checked(citation(plain, day: "2012-03-05", issuer: other), among: held) == ([], []))
    let elsewhere = DocumentNumber(ordinal: 13, year: 2011, symbols: ["QĐ", "UBND"], printed: "13/2011/QĐ-UBND")
    #expect(
      checked(citation(yearly, day: "2012-03-02"), among: [try candidate(1, elsewhere, day: "2011-03-02")]) == ([], []))
  }

  @Test("copies of one document differ once, and a document without a day contradicts no day")
  func otherCopies() throws {
    let copies = [
      try candidate(1, yearly, day: "2012-06-28", body: "UBND huyện Mẫu"),
      try candidate(2, yearly, day: "2012-06-28", body: "Ủy ban nhân dân huyện Mẫu"),
    ]
    let wrong = citation(yearly, day: "2012-05-10")
    #expect(checked(wrong, among: copies) == ([], ["1 issued_on"]))
    #expect(checked(wrong, among: copies + [try candidate(3, yearly, day: nil)]) == (["3"], []))
  }

  @Test("the body decides where no day does, in any spelling")
  func bodies() throws {
    let both = [
      try candidate(1, plain, day: "2012-03-02", body: "Ủy ban nhân dân huyện Tân Lộc Hạ"),
      try candidate(2, plain, day: "2012-03-05", body: "Ủy ban nhân dân xã Mẫu Hạ"),
    ]
    #expect(found(citation(plain, issuer: "UBND xã Mẫu Hạ"), among: both) == ["2"])
    #expect(found(citation(plain, issuer: "UBND huyện"), among: both) == ["1"])
    #expect(found(citation(plain, issuer: "UBND tỉnh"), among: both) == [])
    #expect(found(citation(plain, issuer: "UBND"), among: both) == ["1", "2"])
  }

  @Test("copies of one document count once, other types never")
  func copies() throws {
    let copies = [
      try candidate(1, plain, day: "2012-03-02", body: "UBND huyện Mẫu"),
      try candidate(2, plain, day: "2012-03-02", body: "Ủy ban nhân dân huyện Mẫu"),
      try candidate(3, plain, day: nil, likeness: 9), try candidate(4, plain, day: nil, likeness: 9),
    ]
    #expect(found(citation(plain, day: "2012-03-02"), among: copies) == ["1"])
    #expect(found(citation(plain), among: Array(copies[2...])) == ["3"])
    #expect(found(citation(plain), among: [try candidate(1, plain, day: nil, type: "TB")]) == [])
  }

  @Test("the end of the whole is told before that of parts, and never that a document holds")
  func status() throws {
    let document = try candidate(1, plain, day: "2012-03-02").document
    func citing(
      _ relation: Citation.Relation, _ article: String? = nil, isNotice: Bool = true
    ) -> DocumentReferences.Citing {
      DocumentReferences.Citing(relation: relation, article: article, document: document, isNotice: isNotice)
    }
    func status(_ citing: DocumentReferences.Citing...) -> (DocumentStatus.Kind, Bool) {
      let status = DocumentStatus(citedBy: citing, on: CivilDate(year: 2026, month: 1, day: 1))
      return (status.kind, status.isPartial)
    }
    #expect(status() == (.unchanged, false))
    #expect(status(citing(.basis), citing(.mentions)) == (.unchanged, false))
    #expect(status(citing(.amends, "Điều 2"), citing(.repeals, "Điều 1")) == (.repealed, true))
    #expect(status(citing(.repeals, "Điều 1"), citing(.repealedPassive)) == (.repealed, false))
    #expect(status(citing(.repeals), citing(.replaces)) == (.replaced, false))
    #expect(status(citing(.amends)) == (.amended, false))
    // A page of news ends nothing.
    #expect(status(citing(.repeals, isNotice: false)) == (.unchanged, false))
  }
}
