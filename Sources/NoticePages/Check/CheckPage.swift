import HTMLText
import SearchQuery

/// "Kiểm tra trích dẫn": a clerk pastes a draft and sees of each document that it cites whether the archive has it and
/// what became of it. Says the same as `tracuu check`.
public struct CheckPage: Sendable {
  private let text: String?
  private let checked: CheckedDraft?

  /// The page before anything was pasted.
  public init() {
    text = nil
    checked = nil
  }

  /// The page of a draft; blank where it has no letter.
  public init(draft text: String, checked: CheckedDraft) {
    self.text = text
    self.checked = checked
  }

  /// The name of the field that holds the draft.
  public static let field = "van-ban"

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(
      title: "Kiểm tra trích dẫn",
      isIndexed: text == nil,
      canonical: .check,
      main: """
        <h1>Kiểm tra trích dẫn</h1>
        \(result)\(form)
        """
    ).html
  }

  private var form: HTML {
    """
    <form class="check" action="\(SiteURL.check.path)" method="post" accept-charset="utf-8">
    <label for="\(Self.field)">\(text == nil ? "Dự thảo" : "Dự thảo khác")</label>
    <textarea id="\(Self.field)" name="\(Self.field)" rows="12" autocomplete="off" spellcheck="false" required \
    aria-describedby="\(Self.field)-goi-y"></textarea>
    <p class="hint" id="\(Self.field)-goi-y">Dán dự thảo vào đây, chừng 40 trang là nhiều nhất. Dự thảo không được lưu \
    lại và không ghi vào nhật ký.</p>
    <button type="submit">Kiểm tra</button>
    </form>
    """
  }

  private var result: HTML? {
    guard let text, let checked else { return nil }
    guard !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      return note("Chưa có chữ nào để kiểm tra.")
    }
    guard !checked.items.isEmpty else { return note("Không thấy số văn bản nào trong dự thảo.") }
    let items = checked.items.enumerated().map { place, item in CheckedCitationView(item: item, place: place).html }
    return """
      <p class="total">\(count)</p>
      \(omission)<ol class="checked">
      \(items.joined(separator: "\n"))
      </ol>
      <section class="text" aria-labelledby="du-thao">
      <h2 id="du-thao">Dự thảo với các trích dẫn</h2>
      \(MarkedDraftView(text: text, places: checked.places).html)
      </section>

      """
  }

  private var count: HTML {
    let items = checked?.items ?? []
    let unclear = items.count { $0.cited.documents.count > 1 }
    let missing = items.count { $0.cited.documents.isEmpty }
    let changed = items.count { $0.status.map { $0.kind != .unchanged } ?? false }
    let parts: [(count: Int, text: HTML)] = [
      (items.count - unclear - missing - changed, "có trong kho và chưa thấy thay đổi"), (changed, "đã có thay đổi"),
      (unclear, "chưa rõ là văn bản nào"), (missing, "không có trong kho"),
    ]
    let told = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.text)" as HTML }.joined(separator: ", ")
    return "Dự thảo viện dẫn \(items.count) văn bản: \(told)."
  }

  private var omission: HTML? {
    guard let omitted = checked?.omitted, omitted > 0 else { return nil }
    return note(
      """
      Chỉ \(CheckedDraft.most) văn bản đầu được kiểm tra; còn \(VietnameseFormat.number(omitted)) văn bản nữa. \
      Hãy gửi dự thảo thành nhiều phần.
      """)
  }

  private func note(_ text: HTML) -> HTML { "<p class=\"notes\" role=\"note\">\(text)</p>\n" }
}
