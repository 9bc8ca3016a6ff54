import Foundation
import NoticeModel
import SearchQuery
import Testing

@testable import NoticePages

@Suite struct DifferencePageTests {
  private func page(_ old: Notice, _ new: Notice) throws -> String {
    DifferencePage(permalink: new.permalink, pair: try #require(VersionPair(1, 2)), old: old, new: new).render()
  }

  private func body(_ text: String) -> [Block] {
    [.paragraph("Giữ nguyên \(text) một"), .paragraph("Họp tại \(text) lúc 8 giờ"), .paragraph("Bỏ hẳn \(text)")]
  }

  @Test("fields stand in a table, words in ins and del with words that are read aloud")
  func differs() throws {
    var old = try Samples.notice(blocks: [.paragraph("Họp tại hội trường lúc 8 giờ"), .paragraph("Đoạn bị bỏ")])
    old.signer = nil
    let new = try Samples.notice(blocks: [.paragraph("Họp tại hội trường lúc 9 giờ"), .listItem("Nội dung thêm vào")])
    let html = try page(old, new)
    #expect(
      html.contains(
        "<tr><th scope=\"row\"><bdi>Người ký</bdi></th><td><span class=\"muted\">(không có)</span></td>"
          + "<td><bdi>Lê Văn Thử</bdi></td></tr>"))
    #expect(
      html.contains(
        """
        <p class="changed"><b>Sửa:</b> <bdi>Họp tại hội trường lúc</bdi> <del><span class="unseen">[bớt: </span>\
        <bdi>8</bdi><span class="unseen">]</span></del> <ins><span class="unseen">[thêm: </span><bdi>9</bdi>\
        <span class="unseen">]</span></ins> <bdi>giờ</bdi></p>
        """))
    #expect(html.contains("<p class=\"removed\"><b>Bớt:</b> <del><bdi>Đoạn bị bỏ</bdi></del></p>"))
    #expect(html.contains("<p class=\"added\"><b>Thêm:</b> <ins><bdi>Nội dung thêm vào</bdi></ins></p>"))
    #expect(html.contains("<b>thêm 1 đoạn, bớt 1 đoạn, sửa 1 đoạn; trường: người ký</b>"))
  }

  @Test("long stretches are folded and equal texts say so")
  func folded() throws {
    let blocks = (1...30).map { Block.paragraph("Đoạn số \($0) của quy chế") }
    let old = try Samples.notice(blocks: blocks)
    let new = try Samples.notice(blocks: blocks + [.paragraph("Thêm ở cuối")])
    #expect(try page(old, new).contains("<p class=\"folded\">… 28 đoạn không đổi …</p>"))
    #expect(try page(old, old).contains("Hai phiên bản có cùng nội dung chữ."))
  }

  @Test("hostile texts add no tag, whether kept, removed, added or in a field")
  func escapes() throws {
    func tagNames(_ text: String) throws -> [Substring] {
      var old = try Samples.notice(
        subject: text + " cũ", blocks: body(text), surroundings: [.paragraph(text + " cũ")], extra: [text: text])
      let new = try Samples.notice(
        subject: text + " mới",
        blocks: [.paragraph("Giữ nguyên \(text) một"), .paragraph("Họp tại \(text) lúc 9 giờ"), .listItem("Mới")],
        surroundings: [.paragraph(text + " mới")], extra: [text: text + "\n" + text])
      old.provenance.mediaType = text
      old.provenance.encoding = text
      old.provenance.capturedAt = text
      return tags(of: try page(old, new)).map { $0.prefix { $0 != " " } }
    }
    #expect(try tagNames(Samples.hostileSubject) == tagNames("x y z"))
  }

  @Test("a list of versions with hostile texts adds no tag")
  func escapesList() throws {
    func tagNames(_ text: String) throws -> [Substring] {
      var notice = try Samples.notice(subject: text, extra: [text: text])
      let change = ChangeSummary(VersionDifference(from: try Samples.notice(subject: text), to: notice))
      notice.provenance.mediaType = text
      notice.provenance.encoding = text
      notice.provenance.capturedAt = text
      let versions = [1, 2, 3].map { VersionSummary(number: $0, of: notice.provenance) }
      let html = VersionsPage(notice: notice, versions: versions, changes: [2: change, 3: change]).render()
      return tags(of: html).map { $0.prefix { $0 != " " } }
    }
    #expect(try tagNames(Samples.hostileSubject) == tagNames("x"))
  }

  @Test("a difference in JSON names what was folded, changed, added and removed")
  func json() throws {
    let old = try Samples.notice(blocks: [.paragraph("a"), .paragraph("b"), .paragraph("Họp lúc 8 giờ")])
    let new = try Samples.notice(blocks: [.paragraph("a"), .paragraph("b"), .paragraph("Họp lúc 9 giờ")])
    let pair = try #require(VersionPair(1, 2))
    let text = try JSONOutput.string(DifferenceJSON(id: new.id, pair: pair, VersionDifference(from: old, to: new)))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(json.keys) == ["id", "from", "to", "summary", "fields", "text", "surroundings"])
    let parts = try #require(json["text"] as? [[String: Any]])
    #expect(parts.map { $0["change"] as? String } == ["kept", "changed"])
    #expect(parts[0]["count"] as? Int == 2 && parts[0]["text"] is NSNull)
    let words = try #require(parts[1]["words"] as? [[String: Any]])
    #expect(words.map { $0["text"] as? String } == ["Họp lúc", " 8", " 9", " giờ"])
  }
}
