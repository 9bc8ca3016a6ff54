import HTTPTypes
import NoticePages
import SearchQuery

extension APIDescription {
  static let documents: [APIOperation] = [
    APIOperation(
      path: "/api/v1/documents/{id}", id: "document", tag: .documents, summary: "Một tài liệu với mọi dữ liệu",
      parameters: [id], answers: [.json("Notice", "Tài liệu."), .notModified], failures: [.documentNotFound]),
    APIOperation(
      path: "/api/v1/documents/{id}/refs", id: "references", tag: .documents,
      summary: "Tài liệu viện dẫn gì, được viện dẫn ở đâu, hiệu lực", parameters: [id],
      answers: [.json("References", "Các viện dẫn và hiệu lực."), .notModified], failures: [.documentNotFound]),
    APIOperation(
      path: "/api/v1/documents/{id}/versions", id: "versions", tag: .documents,
      summary: "Các phiên bản của tài liệu; với from và to là thay đổi giữa hai phiên bản",
      parameters: [id] + VersionsParameter.described,
      answers: [
        APIAnswer(
          about: "Các phiên bản, cũ nhất trước; hoặc thay đổi.",
          content: ["application/json": .either(.named("Versions"), .named("Difference"))], headers: [.eTag]),
        .notModified,
      ], failures: badParameters + [.documentNotFound, .versionNotFound]),
    format(.json, "documentAsJSON", .named("Notice")),
    format(.txt, "documentAsText", .string),
    format(.md, "documentAsMarkdown", .string),
    original(of: document, "original", "Bản gốc, đúng từng byte", [year, slug]),
    original(of: version, "versionOriginal", "Bản gốc của một phiên bản, đúng từng byte", [year, slug, number]),
  ]

  /// RFC 7089 (Memento), and a version as a page.
  static let versions: [APIOperation] = [
    APIOperation(
      path: document + "/\(SiteURL.versionsName)/\(VersionPlace.timeGateName)", id: "timeGate", tag: .documents,
      summary: "Phiên bản của một thời điểm (TimeGate, RFC 7089)",
      parameters: [
        year, slug,
        APIParameter(
          name: "Accept-Datetime", place: .header, schema: .string, about: "Thời điểm; không có thì là bản mới nhất.",
          example: "Thu, 31 May 2007 20:35:00 GMT"),
      ],
      answers: [
        APIAnswer(
          status: .found, about: "Tới phiên bản của thời điểm ấy.", headers: [.location], optionalHeaders: [.link])
      ], failures: [.badParameter("Accept-Datetime", "…", english: "…"), .documentNotFound, .versionNotFound]),
    APIOperation(
      path: document + "/\(SiteURL.versionsName)/\(VersionPlace.timeMapName)", id: "timeMap", tag: .documents,
      summary: "Mọi phiên bản (TimeMap, RFC 7089)", parameters: [year, slug],
      answers: [.text(TimeMap.contentType, "Các phiên bản dưới dạng application/link-format."), .notModified],
      failures: [.documentNotFound, .versionNotFound]),
    APIOperation(
      path: version, id: "version", tag: .documents, summary: "Trang của một phiên bản, hoặc so sánh hai phiên bản",
      parameters: [
        year, slug,
        .path(
          "version",
          .text(
            "([0-9]{1,7}|[0-9]{14}|[0-9]{1,7}\\.\\.\\.[0-9]{1,7}|"
              + "\(VersionPlace.timeGateName)|\(VersionPlace.timeMapName))"),
          "Số của phiên bản (3), lúc thu thập theo UTC (20090301020304), hai phiên bản để so sánh (2...3).",
          example: "1"),
      ],
      answers: [
        APIAnswer(
          about: "Trang của phiên bản.",
          content: ["text/html": .string, TimeMap.contentType: .string], headers: [.eTag],
          optionalHeaders: [.link, .contentLanguage]),
        .redirect(.movedPermanently, "Tới địa chỉ hiện nay."), .redirect(.found, "Từ TimeGate tới phiên bản."),
        .notModified,
      ], failures: [.badParameter("Accept-Datetime", "…", english: "…"), .documentNotFound, .versionNotFound]),
  ]

  private static let document = SiteURL.documentsPath + "/{year}/{slug}"
  private static let version = document + "/\(SiteURL.versionsName)/{version}"
  private static let id = APIParameter.path("id", .text("[0-9A-Fa-f]{24}"), "Mã tài liệu: 24 chữ số hệ 16.")
  private static let year = APIParameter.path("year", .string, "Năm trong địa chỉ; khong-nam khi không rõ.")
  private static let slug = APIParameter.path("slug", .string, "Tên trong địa chỉ; sáu chữ số hệ 16 ở cuối là của mã.")
  /// Where the id's digits are left out.
  private static let stem = [
    APIAnswer.redirect(.found, "Tới tài liệu duy nhất có số, năm và cơ quan ấy, khi tên thiếu các chữ số của mã."),
    choice("Các tài liệu như thế, khi có nhiều."),
  ]
  private static let number = APIParameter.path("version", .text("[0-9]{1,7}"), "Số của phiên bản, từ 1.", example: "1")

  private static func format(_ format: DocumentFormat, _ id: String, _ schema: Schema) -> APIOperation {
    let type = String(format.contentType.prefix { $0 != ";" })
    return APIOperation(
      path: "\(document).\(format.rawValue)", id: id, tag: .documents, summary: "Tài liệu dưới dạng \(type)",
      parameters: [year, slug],
      answers: [
        APIAnswer(about: "Tài liệu.", content: [type: schema], headers: [.eTag]),
        .redirect(.movedPermanently, "Tới địa chỉ hiện nay."), .notModified,
      ] + stem, failures: [.documentNotFound])
  }

  private static func original(
    of path: String, _ id: String, _ summary: String, _ parameters: [APIParameter]
  ) -> APIOperation {
    let isVersion = path == version
    return APIOperation(
      path: "\(path)/\(SiteURL.originalName)", id: id, tag: .documents, summary: summary, parameters: parameters,
      answers: [
        APIAnswer(
          about: "Tệp; loại mà trình duyệt có thể chạy được gửi là application/octet-stream.",
          content: ["*/*": Schema([:])],
          headers: [.contentDisposition, .eTag], optionalHeaders: [.lastModified]),
        .redirect(.movedPermanently, "Tới địa chỉ hiện nay."), .notModified,
      ] + (isVersion ? [] : stem),
      failures: [.documentNotFound, .originalNotFound, .originalWithheld] + (isVersion ? [.versionNotFound] : []))
  }
}

/// What is asked of a document's versions through the API: both, for what changed from one to the other.
enum VersionsParameter: String, DescribedParameter {
  case from, to

  var described: APIParameter {
    let about =
      switch self {
      case .from: "Số của phiên bản trước; cần cả to."
      case .to: "Số của phiên bản sau; cần cả from."
      }
    return APIParameter(
      name: rawValue, schema: .integer.with(["minimum": 1, "maximum": 9_999_999]), about: about)
  }
}
