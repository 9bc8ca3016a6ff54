import HTTPTypes
import NoticePages
import SearchQuery

extension APIDescription {
  /// What other archives, search engines and browsers read.
  static let harvest: [APIOperation] = [
    APIOperation(
      path: SiteURL.harvestingPath, id: "harvest", tag: .harvest, summary: "OAI-PMH 2.0",
      parameters: OAIRequest.parameterNames.map { name in
        APIParameter(
          name: name, schema: .text, about: "Như OAI-PMH 2.0 nói.", example: name == "verb" ? "Identify" : nil)
      }, answers: [harvested, .notModified], failures: [.queryBad]),
    APIOperation(
      method: .post, path: SiteURL.harvestingPath, id: "harvestByForm", tag: .harvest,
      summary: "OAI-PMH 2.0 bằng biểu mẫu",
      body: [
        MediaTypeField.form: Schema([
          "type": "object",
          "properties": .object(
            Dictionary(OAIRequest.parameterNames.map { ($0, Schema.text.json) }) { first, _ in first }),
        ])
      ], answers: [harvested],
      failures: [.queryBad, .bodyBad, .bodyTooLong(8 << 10), .bodyTooSlow, .mediaTypeRefused([])]),
    APIOperation(
      path: SiteURL.opensearch.path, id: "openSearch", tag: .harvest,
      summary: "Mô tả ô tìm cho trình duyệt (OpenSearch)",
      answers: [.text(OpenSearchDescription.contentType, "Mô tả."), .notModified], asksArchive: false),
    APIOperation(
      path: SiteURL.sitemap.path, id: "sitemap", tag: .harvest, summary: "Danh sách các phần của sơ đồ trang",
      answers: [.text(Sitemap.contentType, "Các phần."), .notModified]),
    APIOperation(
      path: "\(SiteURL.sitemapPartPrefix){part}", id: "sitemapPart", tag: .harvest, summary: "Một phần của sơ đồ trang",
      parameters: [.path("part", .text("[1-9][0-9]*\\.xml"), "Số của phần, từ 1, rồi .xml.", example: "1.xml")],
      answers: [.text(Sitemap.contentType, "Địa chỉ các tài liệu."), .notModified], failures: [.notFound]),
    APIOperation(
      path: SiteURL.robots.path, id: "robots", tag: .harvest, summary: "Những gì máy tìm kiếm được đọc",
      answers: [.text(RobotsText.contentType, "Theo RFC 9309."), .notModified], asksArchive: false),
  ]

  private static let harvested = APIAnswer(
    about: "Câu trả lời của OAI-PMH; lỗi của giao thức cũng nằm trong đó.",
    content: ["text/xml": .string])

  static let service: [APIOperation] = [
    APIOperation(
      path: SiteURL.apiDescriptionPath, id: "description", tag: .service, summary: "Mô tả này",
      answers: [
        APIAnswer(
          about: "OpenAPI 3.1.", content: ["application/json": Schema(["type": "object"])], headers: [.eTag]),
        .notModified,
      ], asksArchive: false),
    APIOperation(
      path: "/health/live", id: "live", tag: .service, summary: "Tiến trình còn trả lời",
      answers: [APIAnswer(about: "Còn.", content: ["application/json": fine])], asksArchive: false),
    APIOperation(
      path: "/health/ready", id: "ready", tag: .service, summary: "Chỉ mục cũng trả lời",
      answers: [
        APIAnswer(
          about: "Được; degraded: chỉ mục mới chưa dùng được nên chỉ mục trước vẫn trả lời.",
          content: [
            "application/json": .either(
              fine, .object(["status": .one(of: ["degraded"]), "code": .string, "message": .string]))
          ])
      ]),
  ]

  private static let fine = Schema.object(["status": .one(of: ["ok"])])
}
