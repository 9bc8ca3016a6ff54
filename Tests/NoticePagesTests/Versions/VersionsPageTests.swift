import Foundation
import NoticeModel
import SearchQuery
import Testing

@testable import NoticePages

@Suite struct VersionsPageTests {
  private func versions(_ count: Int) throws -> [VersionSummary] {
    let provenance = try Samples.notice().provenance
    return (0..<count).map { VersionSummary(number: $0 + 1, of: provenance) }
  }

  @Test("a version is listed with time, form, size, digest and what it changed, the newest first")
  func list() throws {
    let old = try Samples.notice(blocks: [.paragraph("Một đoạn cũ đã bỏ"), .paragraph("Nội dung.")])
    var new = try Samples.notice(blocks: [.paragraph("Nội dung."), .paragraph("Thêm một"), .paragraph("Điểm hai nữa")])
    new.issuedOn = CivilDate(year: 2013, month: 7, day: 23)
    let change = ChangeSummary(VersionDifference(from: old, to: new))
    #expect(change.line == "thêm 2 đoạn, bớt 1 đoạn; trường: ngày ban hành")
    let html = VersionsPage(notice: new, versions: try versions(2), changes: [2: change]).render()
    #expect(html.contains("<p>thêm 2 đoạn, bớt 1 đoạn; trường: ngày ban hành</p>"))
    #expect(html.contains("<time datetime=\"2009-03-01T02:03:04Z\">09:03 ngày 01/3/2009</time>"))
    #expect(html.contains("18,4 KB") && html.contains("<code>tcvn3</code>") && html.contains("Phiên bản đầu tiên"))
    #expect(html.contains("/phien-ban/1...2\">So với phiên bản 1<"))
    let newest = try #require(html.range(of: "Phiên bản 2</a>"))
    let oldest = try #require(html.range(of: "Phiên bản 1</a>"))
    #expect(newest.lowerBound < oldest.lowerBound)
  }

  @Test("twenty versions a page, and the same twenty are named to the one who works out their changes")
  func pages() throws {
    #expect(VersionsPage.shown(of: 45, page: 1) == 25..<45)
    #expect(VersionsPage.shown(of: 45, page: 3) == 0..<5)
    #expect(VersionsPage.shown(of: 45, page: 99) == 0..<5)
    #expect(VersionsPage.shown(of: 0, page: 1).isEmpty)
    let html = VersionsPage(notice: try Samples.notice(), versions: try versions(45), page: 3).render()
    #expect(html.contains("Phiên bản 5</a>") && !html.contains("Phiên bản 6</a>"))
    #expect(html.contains("phien-ban?trang=2\">← Trang trước") && !html.contains("Trang sau"))
  }

  @Test("other bytes without another word say so")
  func sameText() throws {
    let notice = try Samples.notice()
    #expect(ChangeSummary(VersionDifference(from: notice, to: notice)).line == "không đổi chữ nào, chỉ khác byte")
    let other = try Samples.notice(surroundings: [.paragraph("Menu mới")])
    #expect(ChangeSummary(VersionDifference(from: notice, to: other)).line == "phần còn lại của trang cũng đổi")
  }

  @Test("midnight in Vietnam is the next day, also at the end of a month and a year")
  func localTime() {
    #expect(CaptureTimeView(capturedAt: "2009-12-31T17:00:00Z").text == "00:00 ngày 01/01/2010")
    #expect(CaptureTimeView(capturedAt: "2012-02-28T16:59:59Z").text == "23:59 ngày 28/02/2012")
    #expect(CaptureTimeView(capturedAt: "2012-02-28T17:00:00.5Z").text == "00:00 ngày 29/02/2012")
  }

  @Test("an old version says that it is one, leads to its own bytes and is not for search engines")
  func oldVersion() throws {
    let notice = try Samples.notice()
    let position = VersionPosition(number: 1, count: 3, permalink: notice.permalink)
    let html = DocumentPage(notice: notice, version: position).render()
    #expect(html.contains("Đây là phiên bản cũ (1 trong 3)") && html.contains("/phien-ban/1...3\">So với bản mới nhất"))
    #expect(html.contains("/phien-ban/1/ban-goc\" download") && html.contains("content=\"noindex\""))
    #expect(html.contains("rel=\"canonical\" href=\"/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/phien-ban/2009"))
    let newest = DocumentPage(
      notice: notice, version: VersionPosition(number: 3, count: 3, permalink: notice.permalink)
    )
    .render()
    #expect(!newest.contains("phiên bản cũ") && newest.contains("Các phiên bản (3)"))
    #expect(newest.contains("a1b2c3/ban-goc\" download") && !newest.contains("noindex"))
    #expect(!DocumentPage(notice: notice).render().contains("phien-ban"))
  }

  @Test("versions in JSON have all their keys, absent values as null")
  func json() throws {
    let notice = try Samples.notice()
    var summary = VersionSummary(number: 1, of: notice.provenance)
    summary.encoding = nil
    let text = try JSONOutput.string(
      VersionsJSON(id: notice.id, permalink: notice.permalink, total: 1, versions: [summary]))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(json.keys) == ["id", "total", "versions"])
    let version = try #require((json["versions"] as? [[String: Any]])?.first)
    #expect(
      Set(version.keys) == [
        "version", "url", "difference_url", "captured_at", "sha256", "bytes", "media_type", "encoding", "source",
        "collection",
      ])
    #expect(version["encoding"] is NSNull && version["difference_url"] is NSNull)
    #expect((version["url"] as? String)?.hasSuffix("/phien-ban/1") == true)
  }
}
