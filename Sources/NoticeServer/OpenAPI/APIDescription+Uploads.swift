import HTTPTypes
import NoticeModel
import NoticePages
import Uploads

extension APIDescription {
  /// Only where the operator turned them on.
  static let uploads: [APIOperation] = [
    APIOperation(
      method: .post, path: UploadRoutes.path, id: "upload", tag: .uploads,
      summary: "Gửi tệp vào kho: biểu mẫu có nhiều tệp, hoặc một tệp bất kỳ loại nào với tên trong name",
      parameters: UploadRoutes.Parameter.described,
      body: [
        "multipart/form-data": Schema.object(["tep": Schema(["type": "string", "format": "binary"])])
          .with(["additionalProperties": true]),
        "application/octet-stream": Schema([:]),
      ],
      answers: [
        APIAnswer(
          status: .accepted, about: "Tệp đã nằm trên đĩa, đợi được nhập.", content: ["application/json": upload],
          headers: [.location], links: ["uploadStatus": ["id": "$response.body#/id"]])
      ], failures: badParameters + rights + refusals, asksArchive: false, needsToken: true),
    APIOperation(
      path: UploadRoutes.path + "/{id}", id: "uploadStatus", tag: .uploads, summary: "Lần gửi ấy đã tới đâu",
      parameters: [.path("id", .text("[0-9]{8}-[0-9a-f]{16}"), "Mã lần gửi.")],
      answers: [APIAnswer(about: "Từng tệp.", content: ["application/json": upload])],
      failures: badParameters + rights + [.uploadNotFound, ServiceFailure(upload: UploadFailure.disk(""))],
      needsToken: true),
  ]

  private static let rights: [ServiceFailure] = [.unauthorized, .attempts(again: .seconds(1)), .uploadTokens]

  private static let refusals: [ServiceFailure] = {
    let limits = UploadLimits()
    let all: [UploadFailure] = [
      .mediaType, .form(.malformed), .nameMissing, .empty, .tooLarge(limit: limits.bytes),
      .tooManyFiles(limit: limits.files), .tooSlow, .cut, .diskFull, .disk(""),
    ]
    return all.map { ServiceFailure(upload: $0) }
  }()

  /// ``UploadJSON``.
  private static let upload = Schema.object([
    "id": .string, "received_at": .time,
    "files": .list(
      of: .object([
        "name": .string, "bytes": .count, "sha256": .text("[0-9a-f]{64}"),
        "outcome": .one(of: ["waiting"] + Outcome.allCases.map(\.rawValue)), "document": Schema.string.orNull,
        "warnings": .list(of: .string), "error": Schema.object(["code": .string, "message": .string]).orNull,
      ])),
  ])
}

extension UploadRoutes {
  /// What an upload says in its address.
  enum Parameter: String, DescribedParameter {
    case name

    var described: APIParameter {
      APIParameter(name: rawValue, schema: .text, about: "Tên của tệp, khi cả nội dung gửi lên là một tệp.")
    }
  }
}
