import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NoticeModel
import NoticePages
import NoticeServer
import SearchQuery
import Testing

@Suite("Versions over HTTP")
struct VersionRoutesTests {
  private let path = "/van-ban/khong-nam/lich-tiep-dan-abcdef"
  private let archive = MemoryArchive(notices: [
    Self.version("2009-03-01T02:03:04Z", "Tiếp dân sáng thứ hai.\nPhòng số 2."),
    Self.version("2011-05-06T07:08:09Z", "Tiếp dân sáng thứ ba.\nPhòng số 2."),
  ])

  private static func version(_ capturedAt: String, _ text: String) -> Notice {
    var notice = Samples.make(
      "abcdef", kind: .page, subject: "Lịch tiếp dân",
      blocks: text.split(separator: "\n").map { .paragraph(String($0)) },
      source: "http://tanlocha.example/lich.html")
    notice.provenance.capturedAt = capturedAt
    return notice
  }

  private func get(_ ending: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    try await TestService.application(archive).test(.router) { client in
      try await client.executeRequest(uri: path + ending, method: .get, headers: headers, body: nil)
    }
  }

  @Test("the document's page leads to the list, and the list says what changed")
  func list() async throws {
    #expect(try await get("").text.contains("Các phiên bản (2)"))
    let list = try await get("/phien-ban")
    #expect(list.status == .ok && list.text.contains("sửa 1 đoạn"))
    let form = try await get("/phien-ban?tu=2&den=1")
    #expect(form.status == .found && form.headers[.location] == path + "/phien-ban/1...2")
  }

  @Test("an older version says that it is one, and between two only the changed words are marked")
  func versions() async throws {
    let old = try await get("/phien-ban/1")
    #expect(old.status == .ok && old.text.contains("phiên bản cũ (1 trong 2)") && old.text.contains("thứ hai"))
    #expect(old.headers[HTTPField.Name("Memento-Datetime")!] == "Sun, 01 Mar 2009 02:03:04 GMT")
    let difference = try await get("/phien-ban/1...2")
    #expect(difference.status == .ok)
    #expect(difference.text.contains("<del><span class=\"unseen\">[bớt: </span>") && difference.text.contains("<ins>"))
  }

  @Test(
    "what no version is is not found",
    arguments: ["/phien-ban/3", "/phien-ban/0", "/phien-ban/x", "/phien-ban/1...9", "/phien-ban/20100101000000"])
  func missing(ending: String) async throws {
    let answer = try await get(ending)
    #expect(answer.status == .notFound)
  }

  @Test("a time leads to the version that stood then")
  func timeGate() async throws {
    let header = HTTPField.Name("Accept-Datetime")!
    for (asked, expected) in [
      ("Thu, 01 Jan 2004 00:00:00 GMT", "20090301020304"), ("Fri, 06 May 2011 07:08:08 GMT", "20090301020304"),
      ("Fri, 06 May 2011 07:08:09 GMT", "20110506070809"),
    ] {
      let answer = try await get("/phien-ban/timegate", headers: [header: asked])
      #expect(answer.status == .found && answer.headers[.location] == path + "/phien-ban/" + expected)
      #expect(answer.headers[.vary] == "accept-datetime")
    }
    #expect(try await get("/phien-ban/timegate").headers[.location] == path + "/phien-ban/20110506070809")
    #expect(try await get("/phien-ban/timegate", headers: [header: "hôm qua"]).status == .badRequest)
    let start = try await get("")
    #expect(start.headers[HTTPField.Name("Link")!]?.contains("\(path)/phien-ban/timegate>; rel=\"timegate\"") == true)
    let file = try await TestService.get(SiteURL.document(Samples.notice.permalink).path)
    #expect(file.status == .ok && file.headers[HTTPField.Name("Link")!] == nil)
    let memento = try await get("/phien-ban/20090301020304")
    #expect(memento.status == .ok && memento.text.contains("thứ hai"))
    let map = try await get("/phien-ban/timemap")
    #expect(map.headers[.contentType] == "application/link-format" && map.text.contains("rel=\"first memento\""))
  }

  @Test("an outdated slug leads to the same version under the lasting address")
  func moved() async throws {
    for ending in ["/phien-ban", "/phien-ban/1", "/phien-ban/1...2", "/phien-ban/1/ban-goc"] {
      let answer = try await TestService.get("/van-ban/1999/cu-abcdef" + ending, archive: archive)
      #expect(answer.status == .movedPermanently && answer.headers[.location] == path + ending)
    }
  }

  @Test("the interface for programs lists versions and tells what changed")
  func json() async throws {
    let id = archive.notices[0].id.hex
    let list = try await TestService.get("/api/v1/documents/\(id)/versions", archive: archive)
    #expect(list.text.contains("\"total\":2") && list.text.contains("\"captured_at\":\"2009-03-01T02:03:04Z\""))
    let difference = try await TestService.get("/api/v1/documents/\(id)/versions?from=1&to=2", archive: archive)
    #expect(difference.status == .ok && difference.text.contains("hai"))
    for wrong in ["from=1", "from=1&to=1", "from=a&to=2", "tu=1"] {
      let answer = try await TestService.get("/api/v1/documents/\(id)/versions?\(wrong)", archive: archive)
      #expect(answer.status == .badRequest)
    }
    #expect(
      try await TestService.get("/api/v1/documents/\(id)/versions?from=1&to=7", archive: archive).status == .notFound)
  }
}
