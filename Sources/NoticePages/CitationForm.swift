import HTMLText
public import NoticeModel

/// How a document is cited the first time: type, number, day, body and subject (Nghị định 30/2020/NĐ-CP, Phụ lục I,
/// phần I, mục II, khoản 6).
///
/// What is inferred stands in square brackets, so that nobody copies a guess as a fact.
public struct CitationForm: Sendable {
  public var notice: Notice

  public init(_ notice: Notice) { self.notice = notice }

  /// "Thông báo số 164/TB-UBND ngày 22/7/2013 của Ủy ban nhân dân huyện Tân Lộc Hạ về việc tuyển sinh"; nil for what has
  /// no number or no type: pages are cited by their address.
  public var text: String? {
    guard notice.kind == .notice, let number = notice.number, let type = notice.type else { return nil }
    var text = "\(printed(type.name, "type")) số \(printed(number.printed, "number"))"
    if let day = notice.issuedOn { text += " ngày \(printed(VietnameseFormat.date(day), "issued_on"))" }
    if let body = notice.issuingBody { text += " của \(printed(body, "issuing_body"))" }
    let subject = notice.subject
    guard !subject.isEmpty else { return text }
    // A subject that says what the document does goes on with the sentence; a name would lose its capital.
    guard Self.openings.contains(where: subject.hasPrefix) else { return text + ", \(subject)" }
    return text + " \(subject.prefix(1).lowercased())\(subject.dropFirst())"
  }

  private static let openings = [
    "Về ", "Quy định ", "Ban hành ", "Hướng dẫn ", "Kết luận ", "Sửa đổi", "Bổ sung ", "Phê duyệt ", "Công bố ",
    "Bãi bỏ ", "Thu hồi ", "Giao ", "Thành lập ", "Triển khai ", "Tổ chức ", "Điều chỉnh ", "Phân công ", "Tăng cường ",
  ]

  /// Whether a part of the text is inferred; other fields may be without a bracket here.
  var hasBrackets: Bool { notice.facts.inferred.contains(where: Self.fields.contains) }

  private static let fields: Set<String> = ["type", "number", "issued_on", "issuing_body"]

  private func printed(_ value: String, _ field: String) -> String {
    notice.facts.inferred.contains(field) ? "[\(value)]" : value
  }
}

/// The citation with a word on its brackets, to be copied.
struct CitationFormView {
  var notice: Notice

  var html: HTML? {
    let citation = CitationForm(notice)
    guard let text = citation.text else { return nil }
    let hint: HTML? =
      !citation.hasBrackets
      ? nil
      : " <span class=\"muted\">(\(say("trong ngoặc vuông: suy ra, không in trên văn bản", "in square brackets: inferred, not printed on the document")))</span>"
    return """
      <p class="citation"><b>\(say("Viện dẫn", "Cite as")):</b> <bdi\(inVietnamese) data-copy="\(say("Chép viện dẫn", "Copy the citation"))">\(text)</bdi>\(hint)</p>

      """
  }
}
