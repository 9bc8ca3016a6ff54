import NoticeModel
import NoticePages
import Uploads

/// An upload as its sender sees it.
struct UploadJSON: Encodable {
  let id: String
  let receivedAt: String
  let files: [File]

  struct File: Encodable {
    let name: String
    let bytes: Int
    let sha256: String
    /// `waiting` until an import came upon the file, then an `Outcome`.
    let outcome: String
    @OrNull var document: String?
    let warnings: [String]
    @OrNull var error: ImportItem.Failure?
  }

  init(_ receipt: Receipt) {
    id = receipt.id
    receivedAt = receipt.receivedAt
    files = receipt.files.map { file in
      File(
        name: file.name, bytes: file.bytes, sha256: file.sha256, outcome: file.imported?.outcome ?? "waiting",
        document: file.imported?.id, warnings: file.imported?.warnings ?? [], error: file.imported?.error)
    }
  }

  enum CodingKeys: String, CodingKey {
    case id, files
    case receivedAt = "received_at"
  }
}
