import NoticeIndex
import NoticeModel
import WARC

/// Biên bản tiếp nhận: what an import took over, in a form that both sides can sign.
///
/// The digest is over the lines of the ledger, each with the digest of its file: whoever has list and minutes can prove
/// that nothing was changed since.
struct ImportMinutes {
  private let record: ImportRecord
  private var bytes = 0
  private var items = 0
  private var differing = 0
  private var refused: [ImportItem] = []
  private var digest = DigestStream()

  /// More refused inputs than this are counted and not named.
  private static let named = 200

  init(_ record: ImportRecord) {
    self.record = record
  }

  /// Takes the next line of the ledger.
  mutating func add(_ line: String) {
    digest.add(Array((line + "\n").utf8))
    items += 1
    guard let item = ImportItem(line) else { return }
    bytes += item.bytes
    if item.warnings.contains(ImportWarning.Code.manifestMismatch.rawValue) { differing += 1 }
    if item.outcome == Outcome.rejected.rawValue, refused.count < Self.named { refused.append(item) }
  }

  func text() -> String {
    let facts = ImportListing.arguments(of: record)
    var lines = ["BIÊN BẢN TIẾP NHẬN TÀI LIỆU SỐ", ""]
    if let number = facts["accession_no"] { lines.append("Hồ sơ số: \(number)") }
    lines.append("Lần nhập: \(record.number)")
    lines.append("Bên giao: \(facts["donor"] ?? "……………………")")
    lines.append("Bên nhận: ……………………")
    lines.append("Bắt đầu: \(record.startedAt)")
    lines.append("Kết thúc: \(record.finishedAt ?? "chưa xong")")
    lines.append("Nguồn: \((facts["paths"] ?? "").split(separator: "\n").joined(separator: "; "))")
    if let collection = facts["collection"] { lines.append("Bộ sưu tập: \(collection)") }
    if let list = facts["manifest"], let digest = facts["manifest_sha256"] {
      lines.append("Danh sách của bên giao: \(list), SHA-256 \(digest)")
      lines.append("Khác với danh sách: \(differing)")
    }
    lines.append("")
    for outcome in Outcome.allCases {
      lines.append("\(ImportSummary.name(of: outcome)): \(record.counts[outcome] ?? 0)")
    }
    lines.append("Số dòng trong danh sách kèm theo: \(items), tổng cộng \(bytes) byte")
    lines.append("SHA-256 của danh sách: \(digest.digest.hex)")
    if !refused.isEmpty {
      lines += ["", "Không tiếp nhận được:"]
      lines += refused.map { "- \($0.source): \($0.error?.code ?? "")" }
      let more = (record.counts[.rejected] ?? 0) - refused.count
      if more > 0 { lines.append("- và \(more) mục khác (xem danh sách)") }
    }
    lines += ["", "Đại diện bên giao                    Đại diện bên nhận", ""]
    return lines.map(TerminalText.oneLine).joined(separator: "\n") + "\n"
  }
}
