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
    if let date = notice.publishedOn { lines.append("Đăng ngày: \(VietnameseFormat.date(date))") }
    if let body = notice.issuingBody { lines.append("Cơ quan ban hành: \(body.onOneLine)") }
    lines.append("Trích yếu: \(notice.subject.onOneLine)")
    if let signer = notice.signer { lines.append("Người ký: \(signer.onOneLine)") }
    if !notice.category.isEmpty { lines.append("Chuyên mục: \(CategoryText.text(of: notice.category).onOneLine)") }
    for (name, value) in notice.extra.sorted(by: { $0.key < $1.key }) {
      lines.append("\(name.onOneLine): \(value.onOneLine)")
    }
    lines.append("Nguồn: \(notice.provenance.source.path.onOneLine)")
    if let address = notice.portalURL { lines.append("Địa chỉ cũ: \(address.onOneLine)") }
    lines.append("SHA-256: \(notice.provenance.digest.hex)")
    return (lines.joined(separator: "\n") + "\n\n" + text + "\n").withoutControls
  }

  /// The main text with its pages, and the rest of the page under a line that says so.
  private var text: String {
    var pages = PageMark(notice.pages)
    var lines: [String] = []
    for (place, block) in notice.body.enumerated() {
      if let page = pages.begins(at: place), page > 1 { lines.append("[\(PageMark.short(page))]") }
      lines.append(block.text)
    }
    let text = lines.joined(separator: "\n")
    guard !notice.surroundings.isEmpty else { return text }
    return text + "\n\n[\(SurroundingsView.title)]\n" + notice.surroundings.plainText
  }
}
