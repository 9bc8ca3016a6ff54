public import NoticeModel

/// A document as plain text: its fields, an empty line, its text.
///
/// For `.txt` addresses and terminals: control characters are left out, so that a document cannot steer a terminal.
public struct NoticeText: Sendable {
  public var notice: Notice

  public init(notice: Notice) {
    self.notice = notice
  }

  public func render() -> String {
    var lines: [String] = []
    if let number = notice.number { lines.append("Số: \(number.printed)") }
    if let type = notice.type { lines.append("Loại: \(type.name)") }
    if let date = notice.issuedOn { lines.append("Ngày: \(VietnameseFormat.date(date))") }
    if let body = notice.issuingBody { lines.append("Cơ quan ban hành: \(body.onOneLine)") }
    lines.append("Trích yếu: \(notice.subject.onOneLine)")
    if let signer = notice.signer { lines.append("Người ký: \(signer.onOneLine)") }
    for (name, value) in notice.extra.sorted(by: { $0.key < $1.key }) {
      lines.append("\(name.onOneLine): \(value.onOneLine)")
    }
    lines.append("Nguồn: \(notice.provenance.source.path.onOneLine)")
    lines.append("SHA-256: \(notice.provenance.digest.hex)")
    return (lines.joined(separator: "\n") + "\n\n" + notice.body.plainText + "\n").withoutControls
  }
}
