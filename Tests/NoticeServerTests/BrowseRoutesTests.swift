import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NoticePages
import NoticeServer
import SearchQuery
import Testing

@Suite("Browsing, register and about over HTTP")
struct BrowseRoutesTests {
  @Test(
    "lists and their documents are pages",
    arguments: [
      ("/duyet", "<h1>Duyệt kho</h1>"), ("/duyet/loai", "href=\"/duyet/loai/q%C4%91\""),
      ("/duyet/co-quan", "Ủy ban nhân dân huyện Tân Lộc Hạ"), ("/duyet/nam", "href=\"/duyet/nam/2013\""),
      ("/duyet/bo-suu-tap", "href=\"/duyet/bo-suu-tap/cong-cu\""), ("/duyet/loai/tb", "Tìm thấy 1 tài liệu"),
      ("/duyet/loai/q%C4%91", "Ban hành quy định"), ("/duyet/nam/2012", "Ban hành quy định"),
      ("/duyet/bo-suu-tap/cong-cu", "Tìm thấy 4 tài liệu"), ("/duyet/loai/tb?nam=2012", "Không có tài liệu nào"),
      (
        "/duyet/co-quan/%E1%BB%A6y%20ban%20nh%C3%A2n%20d%C3%A2n%20huy%E1%BB%87n%20T%C3%A2n%20L%E1%BB%99c%20H%E1%BA%A1",
        "giải phóng mặt bằng"
      ),
      ("/so-van-ban", "Danh mục theo số (từ kho)"), ("/so-van-ban?nam=2013", "163/TB-UBND"),
      ("/gioi-thieu", "<h1>Giới thiệu</h1>"), ("/", "Văn bản mới nhất"),
    ])
  func pages(uri: String, text: String) async throws {
    let response = try await TestService.get(uri)
    #expect(response.status == .ok && response.text.contains(text), "\(uri)")
    #expect(response.headers[.contentType] == "text/html; charset=utf-8" && !response.text.contains("<script>"))
  }

  @Test("other spellings of a value lead to its lasting address, with year and page")
  func spellings() async throws {
    for (uri, place) in [
      ("/duyet/loai/TB", "/duyet/loai/tb"),
      ("/duyet/loai/thong-bao?nam=2013&trang=2", "/duyet/loai/tb?nam=2013&trang=2"),
      (
        "/duyet/co-quan/uy-ban-nhan-dan-tinh-binh-hoa-an",
        "/duyet/co-quan/%E1%BB%A6y%20ban%20nh%C3%A2n%20d%C3%A2n%20t%E1%BB%89nh%20B%C3%ACnh%20H%C3%B2a%20An"
      ),
    ] {
      let response = try await TestService.get(uri)
      #expect(response.status == .movedPermanently && response.headers[.location] == place)
    }
  }

  @Test(
    "what the archive does not have is a page with what it has",
    arguments: [
      "/duyet/loai/xyz", "/duyet/nam/1999", "/duyet/nam/2013.0", "/duyet/co-quan/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
      "/duyet/bo-suu-tap/%00", "/duyet/co-quan/a%2Fb", "/duyet/loai/" + String(repeating: "%CC%81", count: 500),
    ])
  func unknown(uri: String) async throws {
    let response = try await TestService.get(uri)
    #expect(response.status == .notFound && response.text.contains("<h1>Không có trong kho</h1>"))
    #expect(response.text.contains("có trong kho:") && !response.text.contains("<script"))
  }

  @Test("no property of that name, a broken address and a broken query are refused as on other pages")
  func refused() async throws {
    #expect(try await TestService.get("/duyet/nguoi-ky").status == .notFound)
    #expect(try await TestService.get("/duyet/loai/%zz").status == .badRequest)
    #expect(try await TestService.get("/duyet/loai/tb?nam=%ff").status == .badRequest)
    #expect(try await TestService.get("/duyet", method: .post).status == .methodNotAllowed)
  }

  @Test(
    "odd pages, years and unknown fields are taken leniently",
    arguments: [
      "trang=999999999999999999999", "trang=-1", "trang=x", "nam=abc", "nam=99999999999", "utm=x", "loai=%22",
    ])
  func lenient(extra: String) async throws {
    for uri in ["/duyet/loai/tb?", "/so-van-ban?nam=2013&", "/so-van-ban?", "/gioi-thieu?", "/duyet/nam?"] {
      #expect(try await TestService.get(uri + extra).status == .ok, "\(uri)")
    }
  }

  @Test("the register is a table for spreadsheets too; without a year it says what is missing")
  func table() async throws {
    let response = try await TestService.get("/so-van-ban.csv?nam=2013&loai=TB")
    #expect(response.headers[.contentType] == "text/csv; charset=utf-8")
    #expect(response.headers[.contentDisposition]?.contains("danh-muc-2013.csv") == true)
    #expect(response.text.hasPrefix("\u{FEFF}Cơ quan,Loại,") && response.text.contains("164/TB-UBND"))
    #expect(response.text.contains("không có trong kho"))
    #expect(try await TestService.get("/so-van-ban.csv?nam=x").status == .badRequest)
  }

  @Test("the operator's contact stands on the page about the archive and on each document")
  func contact() async throws {
    let contact = try #require(SiteContact("vanthu@mau.example"))
    let configuration = ServerConfiguration(port: 0, contact: contact)
    try await TestService.application(configuration: configuration).test(.router) { client in
      for path in ["/gioi-thieu", "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"] {
        let text = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil).text
        #expect(text.contains("<a href=\"mailto:vanthu@mau.example\">"))
      }
    }
  }

  @Test(
    "a failing index is told as on other pages",
    arguments: ["/", "/duyet", "/duyet/loai/tb", "/so-van-ban", "/gioi-thieu"])
  func failing(uri: String) async throws {
    var archive = MemoryArchive()
    archive.failure = SearchError(.indexDamaged, "x")
    #expect(try await TestService.get(uri, archive: archive).status == .serviceUnavailable)
  }
}
