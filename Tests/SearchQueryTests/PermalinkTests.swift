import NoticeModel
import SearchQuery
import Testing

@Suite struct PermalinkTests {
  private let id = NoticeID(hex: "1f0c3aa4a08b9f3568b7ac57")
  private let number = DocumentNumber(ordinal: 164, symbols: ["TB", "UBND"], printed: "164/TB-UBND")

  private func permalink(
    _ number: DocumentNumber? = nil, body: String? = nil, on date: CivilDate? = nil, subject: String = ""
  ) throws -> Permalink {
    Permalink(id: try #require(id), number: number, issuingBody: body, issuedOn: date, subject: subject)
  }

  @Test("is made of year, number, body without its common words, and the id's beginning")
  func notice() throws {
    let link = try permalink(
      number, body: "Ủy ban nhân dân huyện Tân Lộc Hạ", on: CivilDate(iso: "2013-07-22"), subject: "Về việc họp")
    #expect(link.path == "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-1f0c3a")
    #expect(link.stem == "164-tb-ubnd-huyen-tan-loc-ha")
  }

  @Test("is made of a page's title where there is no number")
  func page() throws {
    #expect(try permalink(subject: "Giới thiệu – Đền Cổ (2)").path == "/van-ban/khong-nam/gioi-thieu-den-co-2-1f0c3a")
  }

  @Test("takes the year of the number where no date is known")
  func year() throws {
    let decision = DocumentNumber(ordinal: 12, year: 2012, symbols: ["QĐ", "UBND"], printed: "12/2012/QĐ-UBND")
    #expect(try permalink(decision).path == "/van-ban/2012/12-2012-qd-ubnd-1f0c3a")
    #expect(try permalink(number).year == "khong-nam")
  }

  @Test("other texts are spelled in addresses the same way")
  func slug() {
    #expect(Permalink.slug(of: "Điều 7đ: Phối hợp – “nhanh”") == "dieu-7d-phoi-hop-nhanh")
    #expect(Permalink.slug(of: " … ") == "")
    #expect(Permalink.slug(of: String(repeating: "đất ", count: 90)).split(separator: "-").count == 12)
  }

  @Test("is short and safe in an address whatever the title is")
  func hostile() throws {
    let titles = ["", "../../etc/passwd?x=1#y", "<script>", "漢字", "\0\n%2e", String(repeating: "đất ", count: 9_000)]
    for title in titles {
      let slug = try permalink(subject: title).slug
      #expect(slug.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
      #expect(slug.hasSuffix("1f0c3a"))
      #expect(slug.utf8.count < 200)
    }
    #expect(try permalink(subject: "").slug == "1f0c3a")
    #expect(try permalink(subject: "").stem == "")
  }

  @Test("is the same of a document and of its hit")
  func hit() throws {
    let source = Source(collection: "cu", path: "tb/164.html")
    let digest = try #require(ContentDigest(bytes: [UInt8](repeating: 1, count: 32)))
    let notice = Notice(
      id: try #require(id), kind: .notice, number: number, subject: "Về việc họp", body: [],
      provenance: Provenance(
        source: source, capturedAt: "2013-07-22T00:00:00Z", digest: digest, byteCount: 1, mediaType: "text/html",
        position: RecordPosition(file: 1, offset: 0, length: 1)))
    let hit = Hit(
      id: notice.id, kind: .notice, number: number, subject: notice.subject, snippet: Snippet(parts: []),
      source: source, score: 1)
    #expect(hit.permalink == notice.permalink)
  }
}
