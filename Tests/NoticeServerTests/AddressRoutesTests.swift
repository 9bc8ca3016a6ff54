import HTTPTypes
import HummingbirdTesting
import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct AddressRoutesTests {
  private let archive = MemoryArchive(
    notices: Samples.all + [
      Samples.make(
        "beef01", kind: .page, subject: "Lịch tiếp công dân", blocks: [],
        source: "http://www.huyenmau.example/tin/thông báo.aspx?id=3&x=a/b")
    ])

  @Test(
    "an old address opens its page, raw or encoded, with any scheme",
    arguments: [
      "/url/http://www.huyenmau.example/tin/th%C3%B4ng%20b%C3%A1o.aspx?id=3&x=a/b",
      "/url/https://huyenmau.example:443/tin/th%C3%B4ng%20b%C3%A1o.aspx?id=3&x=a/b",
      "/url/http:/huyenmau.example/tin/th%C3%B4ng%20b%C3%A1o.aspx?id=3&x=a/b",
      "/url/huyenmau.example/tin/th%C3%B4ng%20b%C3%A1o.aspx?id=3&x=a/b",
      "/url/http%3A%2F%2Fwww.huyenmau.example%2Ftin%2Fth%C3%B4ng%20b%C3%A1o.aspx%3Fid%3D3%26x%3Da%2Fb",
      "/url/http%3a%2f%2fHUYENMAU.example%2Ftin%2Fth%25C3%25B4ng%2520b%25C3%25A1o.aspx%3Fid%3D3%26x%3Da%2Fb",
    ])
  func opens(uri: String) async throws {
    let response = try await TestService.get(uri, archive: archive)
    #expect(response.status == .found)
    #expect(response.headers[.location] == "/van-ban/khong-nam/lich-tiep-cong-dan-beef01")
  }

  @Test("a path of an imported folder opens its page too")
  func path() async throws {
    let response = try await TestService.get("/url/tb/164.html")
    #expect(response.headers[.location] == SiteURL.document(Samples.notice.permalink).path)
    #expect(try await TestService.get("/url/tb%2F164.html").status == .found)
    #expect(try await TestService.get("/url/tb/164.html", method: .head).status == .found)
  }

  @Test(
    "what leads nowhere is named as it was understood",
    arguments: [
      ("/url/http://www.Huyenmau.example/khac?id=3", "huyenmau.example/khac?id=3"),
      ("/url/http%3A%2F%2Fx.example%2F%3Cscript%3E", "x.example/&lt;script&gt;"),
      ("/url/%ff%fe", "%ff%fe"), ("/url/%zz", "%zz"), ("/url/..%2F..%2Fetc%2Fpasswd", "../../etc/passwd"),
      ("/url/http://x.example/a%0d%0aSet-Cookie:%20a", "x.example/a"), ("/url/", "Chưa có địa chỉ nào"),
    ])
  func nowhere(uri: String, understood: String) async throws {
    let response = try await TestService.get(uri)
    #expect(response.status == .notFound && response.text.contains(understood), "\(response.text)")
    #expect(!response.text.contains("<script"))
    #expect(response.headers[.contentType] == "text/html; charset=utf-8")
  }

  @Test("an address pasted into the search is opened from above the hits, where the archive has it")
  func search() async throws {
    let held = "/tim-kiem?q=https://www.huyenmau.example/tin/th%C3%B4ng+b%C3%A1o.aspx?id%3D3%26x%3Da/b"
    let link = "Trang của địa chỉ này: <b><a href=\"/van-ban/khong-nam/lich-tiep-cong-dan-beef01\">"
    #expect(try await TestService.get(held, archive: archive).text.contains(link))
    #expect(!(try await TestService.get(held).text.contains("Trang của địa chỉ này")))
    #expect(
      !(try await TestService.get("/tim-kiem?q=l%E1%BB%8Bch", archive: archive).text.contains("Trang của địa chỉ")))
  }
}
