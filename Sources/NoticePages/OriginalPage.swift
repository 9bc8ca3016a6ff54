import HTMLText
public import NoticeModel
import SearchQuery

/// The original of a document as a browser shows it, in a page that says what it is: an old page must not be taken for
/// one of the office, nor for one of this site.
///
/// The original itself stands at an address of its own (``SiteURL/originalContent(_:)``), whose headers switch off
/// whatever it could run; what is shown here is a frame, or for a picture an `<img>`. The server must let this page, and
/// no other, have a frame of its own origin.
public struct OriginalPage: Sendable {
  public var notice: Notice

  /// Which version `notice` is; nil where that is not known, and the newest is meant.
  public var version: VersionPosition?

  public init(notice: Notice, version: VersionPosition? = nil) {
    self.notice = notice
    self.version = version
  }

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(
      title: "Bản gốc – \(title)", isIndexed: false, isWide: true,
      main: """
        <h1>Bản gốc</h1>
        <p><a href="\(document.path)"><bdi>\(title)</bdi></a></p>
        <div class="notes" role="note">
        <p><b>\(origin), thu thập lúc \(CaptureTimeView(capturedAt: provenance.capturedAt).html), \
        không phải trang của cơ quan.</b>\(isPage ? Self.pageRemark : nil)</p>
        \(encoding)</div>
        <ul class="actions">
        <li><a href="\(download.path)" download>Tải bản gốc</a></li>
        <li><a href="\(document.path)">Về văn bản</a></li>
        </ul>
        \(content)
        """
    ).html
  }

  private static let pageRemark: HTML =
    " Trang được giữ như khi thu thập; hình, kiểu chữ ngoài trang, liên kết và mã lệnh của trang không hoạt động ở đây."

  /// Outside the sandbox the viewers of browsers run a file's own scripts.
  private static let pdfRemark: HTML = """
    <p class="muted">Chrome, Edge và nhiều trình duyệt khác không mở tệp PDF trong khung kín. Nếu khung dưới đây trống \
    hoặc báo lỗi, hãy tải bản gốc.</p>

    """

  private var provenance: Provenance { notice.provenance }
  private var type: ViewableType? { ViewableType(mediaType: provenance.mediaType) }
  private var isPage: Bool { type == .html }
  private var charset: OriginalCharset { OriginalCharset(encoding: provenance.encoding) }
  private var title: String { notice.subject.isEmpty ? "(không có trích yếu)" : notice.subject }

  private var permalink: Permalink { version?.permalink ?? notice.permalink }
  private var oldNumber: Int? { version.flatMap { $0.isNewest ? nil : $0.number } }
  private var document: SiteURL { oldNumber.map { .version(permalink, $0) } ?? .document(permalink) }
  private var download: SiteURL { oldNumber.map { .versionOriginal(permalink, $0) } ?? .original(permalink) }
  private var raw: SiteURL {
    oldNumber.map { .versionOriginalContent(permalink, $0) } ?? .originalContent(permalink)
  }

  /// A file of a folder has no old address.
  private var origin: HTML {
    let path = provenance.source.path
    let isAddress = ["http://", "https://"].contains { path.lowercased().hasPrefix($0) }
    return "Bản lưu từ \(isAddress ? "địa chỉ" : "tệp") <bdi><code>\(path)</code></bdi>"
  }

  private var encoding: HTML? {
    guard type != nil, charset.isLegacy, let name = provenance.encoding else { return nil }
    return """
      <p>Chữ trong bản gốc theo bảng mã <code>\(name)</code>, nên trình duyệt có thể hiện sai. \
      Chữ đã giải mã ở cạnh hoặc dưới bản gốc.</p>

      """
  }

  private var content: HTML {
    guard let type else {
      return """
        <p>Trình duyệt không xem an toàn được loại tệp này (<code>\(provenance.mediaType)</code>). \
        Hãy <a href="\(download.path)" download>tải bản gốc</a> để mở bằng chương trình khác.</p>
        """
    }
    guard charset.isLegacy else { return shown(type) }
    return """
      <div class="side-by-side">
      \(shown(type))
      <section class="text" aria-labelledby="da-giai-ma">
      <h2 id="da-giai-ma">Chữ đã giải mã</h2>
      \(BlocksView(blocks: notice.body, pages: notice.pages).html)\(SurroundingsView(blocks: notice.surroundings).html)
      </section>
      </div>
      """
  }

  private func shown(_ type: ViewableType) -> HTML {
    guard !type.isPicture else {
      return "<p class=\"original\"><img src=\"\(raw.path)\" alt=\"Bản gốc: \(title)\"></p>"
    }
    let remark: HTML? = type == .pdf ? Self.pdfRemark : nil
    return """
      \(remark)<iframe class="original" sandbox src="\(raw.path)" title="Bản gốc: \(title)" referrerpolicy="no-referrer"></iframe>
      """
  }
}
