import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite("What the page of a document shows")
struct DocumentViewTests {
  /// A decision that cites a law and replaces another decision, a page with both as links, two near-identical copies, a
  /// document of two versions, and one that is held.
  private func notices() throws -> [Notice] {
    let types = (decision: DocumentType(code: "QĐ", name: "Quyết định"), law: DocumentType(code: "L", name: "Luật"))
    let old = DocumentNumber.test(18, ["QĐ", "UBND"], year: 2012)
    var law = try Notice.test(
      1, number: .test(45, ["QH13"], year: 2013), type: types.law, on: "2013-11-29", subject: "Đất đai")
    law.provenance.mediaType = "application/pdf"
    let replaced = try Notice.test(2, number: old, type: types.decision, on: "2012-03-01", subject: "Phí chợ")
    var decision = try Notice.test(
      3, number: .test(7, ["QĐ", "UBND"], year: 2014), type: types.decision, on: "2014-07-02", subject: "Phí chợ Mẫu",
      body: [.paragraph("Điều 1. Thay thế"), .paragraph("Điều 2. Thi hành")])
    decision.facts.sections = [DocumentFacts.Section(label: "Điều 1", heading: "", span: 0..<16)]
    decision.facts.citations = [
      Citation(relation: .replaces, number: old, type: types.decision, article: "Điều 3", span: 0..<9),
      Citation(relation: .basis, name: "Luật Đất đai", span: 0..<9),
    ]
    decision.provenance.mediaType = "application/msword"
    var page = try Notice.test(4, kind: .page, subject: "Trang tin", body: [.paragraph("Tải tệp")])
    page.links = [law, decision].map { NoticeLink(target: $0.provenance.source, text: "Tệp \($0.id)", isMain: true) }
    var copies = try [5, 6].map { try Notice.test($0, subject: "Lịch họp \($0)", body: [.paragraph("Họp thôn")]) }
    for place in copies.indices { copies[place].fingerprint = 99 }
    let versions = try [7, 8].map { (bytes: Int) in
      try Notice.test(7, bytes: bytes, subject: "Bản \(bytes)", capturedAt: "201\(bytes)-01-01T00:00:00.000000Z")
    }
    var held = try Notice.test(9, subject: "Dự thảo")
    held.facts = decision.facts
    held.provenance.warnings = [ImportWarning.Code.draftMark.rawValue]
    return [law, replaced, decision, page] + copies + versions + [held]
  }

  @Test("is what its parts say that are asked one by one", arguments: [false, true])
  func parts(showsHeld: Bool) async throws {
    let archive = try TestArchive(notices())
    let index = try NoticeIndex(archive: archive.path, showsHeld: showsHeld)
    for id in Set(try notices().map(\.id)) {
      let views = try await index.views(startingWith: id.hex, limit: 2, relations: 10)
      guard let notice = try await index.notice(id, version: nil) else {
        #expect(views.isEmpty && !showsHeld)
        continue
      }
      let parts = DocumentView(
        notice: notice, versions: try await index.versionCount(id),
        relations: try await index.relations(of: id, limit: 10),
        references: try await index.references(of: id) ?? DocumentReferences())
      #expect(views == [parts])
    }
  }

  @Test("has what there is of each kind, at most as many as asked for, and nothing of what is held")
  func kinds() async throws {
    let archive = try TestArchive(notices())
    let views = try await NoticeIndex(archive: archive.path).views(startingWith: "0000", limit: 20, relations: 1)
    let subjects = views.map(\.notice.subject)
    #expect(subjects == ["Đất đai", "Phí chợ", "Phí chợ Mẫu", "Trang tin", "Lịch họp 5", "Lịch họp 6", "Bản 8"])
    #expect(views[0].relations.linkedFrom.map(\.subject) == ["Trang tin"])
    #expect(views[0].references.citedBy.map(\.relation) == [.basis])
    #expect(views[1].references.status.kind == .replaced && views[1].relations == DocumentRelations())
    #expect(views[2].references.cites.map { $0.documents.map(\.subject) } == [["Phí chợ"], ["Đất đai"]])
    #expect(views[3].relations.links.map(\.isAttachment) == [true])
    #expect(views[4].relations.similar.map(\.subject) == ["Lịch họp 6"])
    #expect(views[6].versions == 2)
  }

  @Test("is found by the beginning of its id in any case, as many as asked for; what is no beginning finds nothing")
  func prefixes() async throws {
    var notices = try notices()
    notices[0].id = try #require(NoticeID(hex: "abcdef000000000000000001"))
    let archive = try TestArchive(notices)
    let index = try NoticeIndex(archive: archive.path)
    for prefix in ["abcdef", "ABCD"] {
      let views = try await index.views(startingWith: prefix, limit: 8, relations: 1)
      #expect(views.map(\.notice.id) == [notices[0].id])
    }
    #expect(try await index.views(startingWith: "0000", limit: 2, relations: 1).count == 2)
    for prefix in ["", "x", "00%", "0 "] {
      #expect(try await index.views(startingWith: prefix, limit: 8, relations: 1).isEmpty)
    }
  }
}
