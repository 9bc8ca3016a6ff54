public import HTMLText
import SearchQuery

/// "Kiểm tra trích dẫn": a clerk pastes a draft and sees of each document that it cites whether the archive has it and
/// what became of it. Says the same as `tracuu check`.
public struct CheckPage: SitePage {
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
  public var html: HTML {
    PageLayout(
      title: sayText("Kiểm tra trích dẫn", "Check citations"),
      isIndexed: text == nil,
      canonical: .check,
      main: """
        <h1>\(say("Kiểm tra trích dẫn", "Check citations"))</h1>
        \(result)\(form)
        """
    ).html
  }

  private var form: HTML {
    """
    <form class="check" action="\(SiteURL.check.href)" method="post" accept-charset="utf-8">
    <label for="\(Self.field)">\(text == nil ? say("Dự thảo", "Draft") : say("Dự thảo khác", "Another draft"))</label>
    <textarea id="\(Self.field)" name="\(Self.field)" rows="12" autocomplete="off" spellcheck="false" required \
    aria-describedby="\(Self.field)-goi-y"></textarea>
    <p class="hint" id="\(Self.field)-goi-y">\(say(
      "Dán dự thảo vào đây, chừng 40 trang là nhiều nhất. Dự thảo không được lưu lại và không ghi vào nhật ký.",
      "Paste a draft of about 40 pages at most, in Vietnamese. It is not kept and stands in no log."))</p>
    <button type="submit">\(say("Kiểm tra", "Check"))</button>
    </form>
    """
  }

  private var result: HTML? {
    guard let text, let checked else { return nil }
    guard !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      return note(say("Chưa có chữ nào để kiểm tra.", "There is no text to check yet."))
    }
    guard !checked.items.isEmpty else {
      return note(say("Không thấy số văn bản nào trong dự thảo.", "No document number was found in the draft."))
    }
    let items = checked.items.enumerated().map { place, item in CheckedCitationView(item: item, place: place).html }
    return """
      <p class="total">\(count)</p>
      \(omission)<ol class="checked">
      \(items.joined(separator: "\n"))
      </ol>
      <section class="text" aria-labelledby="du-thao">
      <h2 id="du-thao">\(say("Dự thảo với các trích dẫn", "The draft with its citations"))</h2>
      \(MarkedDraftView(text: text, places: checked.places).html)
      </section>

      """
  }

  private var count: HTML {
    let items = checked?.items ?? []
    let unclear = items.count { $0.cited.documents.count > 1 }
    let differing = items.count { !$0.cited.differing.isEmpty }
    let missing = items.count { $0.cited.documents.isEmpty } - differing
    let changed = items.count { $0.status.map { $0.kind != .unchanged } ?? false }
    let parts: [(count: Int, text: HTML)] = [
      (
        items.count - unclear - differing - missing - changed,
        say("có trong kho và chưa thấy thay đổi", "in the archive with no change seen")
      ),
      (changed, say("đã có thay đổi", "changed since")),
      (differing, say("khác ngày hoặc cơ quan so với kho", "with another day or body than in the archive")),
      (unclear, say("chưa rõ là văn bản nào", "unclear which document is meant")),
      (missing, say("không có trong kho", "not in the archive")),
    ]
    let told = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.text)" as HTML }.joined(separator: ", ")
    return say(
      "Dự thảo viện dẫn \(items.count) văn bản: \(told).",
      "The draft cites \(counted(items.count, "document")): \(told).")
  }

  private var omission: HTML? {
    guard let omitted = checked?.omitted, omitted > 0 else { return nil }
    return note(
      say(
        """
        Chỉ \(CheckedDraft.most) văn bản đầu được kiểm tra; còn \(PageFormat.number(omitted)) văn bản nữa. \
        Hãy gửi dự thảo thành nhiều phần.
        """,
        """
        Only the first \(CheckedDraft.most) documents were checked; \(counted(omitted, "document")) more are cited. \
        Send the draft in several parts.
        """))
  }

  private func note(_ text: HTML) -> HTML { "<p class=\"notes\" role=\"note\">\(text)</p>\n" }
}
