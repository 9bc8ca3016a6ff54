public import HTMLText
public import NoticeModel
import SearchQuery

/// The original of a document as a browser shows it, in a page that says what it is: an old page must not be taken for
/// one of the office, nor for one of this site.
///
/// The original itself stands at an address of its own (``SiteURL/originalContent(_:)``), whose headers switch off
/// whatever it could run; what is shown here is a frame, or for a picture an `<img>`. The server must let this page, and
/// no other, have a frame of its own origin.
public struct OriginalPage: SitePage {
  public var notice: Notice

  /// Which version `notice` is; nil where that is not known, and the newest is meant.
  public var version: VersionPosition?

  public init(notice: Notice, version: VersionPosition? = nil) {
    self.notice = notice
    self.version = version
  }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: "\(sayText("Bản gốc", "Original")) – \(title.text)", isIndexed: false, isWide: true,
      main: """
        <h1>\(say("Bản gốc", "Original"))</h1>
        <p><a href="\(document.href)">\(title.html)</a></p>
        <div class="notes" role="note">
        <p><b>\(CapturedFromView(provenance: provenance).html).</b>\(isPage ? Self.pageRemark : nil)</p>
        \(encoding)</div>
        <ul class="actions">
        <li><a href="\(download.href)" download>\(say("Tải bản gốc", "Download the original"))</a></li>
        \(replay)<li><a href="\(document.href)">\(say("Về văn bản", "Back to the document"))</a></li>
        </ul>
        \(content)
        """
    ).html
  }

  private static var pageRemark: HTML {
    say(
      " Trang được giữ như khi thu thập; hình, kiểu chữ ngoài trang, liên kết và mã lệnh của trang không hoạt động ở đây.",
      " The page is kept as it was captured; its pictures, fonts, links and scripts do not work here.")
  }

  /// Outside the sandbox the viewers of browsers run a file's own scripts.
  private static var pdfRemark: HTML {
    let remark = say(
      """
      Chrome, Edge và nhiều trình duyệt khác không mở tệp PDF trong khung kín. Nếu khung dưới đây trống \
      hoặc báo lỗi, hãy tải bản gốc.
      """,
      """
      Chrome, Edge and many other browsers open no PDF file in a closed frame. Where the frame below is empty or shows \
      an error, download the original.
      """)
    return "<p class=\"muted\">\(remark)</p>\n"
  }

  private var provenance: Provenance { notice.provenance }
  private var type: ViewableType? { ViewableType(mediaType: provenance.mediaType) }
  private var isPage: Bool { type == .html }
  private var charset: OriginalCharset { OriginalCharset(encoding: provenance.encoding) }
  private var title: SubjectView { SubjectView(subject: notice.subject) }

  private var permalink: Permalink { version?.permalink ?? notice.permalink }
  private var oldNumber: Int? { version.flatMap { $0.isNewest ? nil : $0.number } }
  private var document: SiteURL { oldNumber.map { .version(permalink, $0) } ?? .document(permalink) }
  private var download: SiteURL { oldNumber.map { .versionOriginal(permalink, $0) } ?? .original(permalink) }
  private var raw: SiteURL {
    oldNumber.map { .versionOriginalContent(permalink, $0) } ?? .originalContent(permalink)
  }

  private var replay: HTML? {
    guard isPage else { return nil }
    let address = oldNumber.map { SiteURL.versionReplayView(permalink, $0) } ?? .replayView(permalink)
    return """
      <li><a href="\(address.href)">\(say("Xem trang như khi lưu", "View the page as it was captured"))</a></li>

      """
  }

  private var encoding: HTML? {
    guard type != nil, charset.isLegacy, let name = provenance.encoding else { return nil }
    let remark = say(
      """
      Chữ trong bản gốc theo bảng mã <code>\(name)</code>, nên trình duyệt có thể hiện sai. \
      Chữ đã giải mã ở cạnh hoặc dưới bản gốc.
      """,
      """
      The letters of the original are in the encoding <code>\(name)</code>, which a browser may show wrongly. \
      The decoded text stands beside or below the original.
      """)
    return "<p>\(remark)</p>\n"
  }

  private var content: HTML {
    guard let type else {
      return """
        <p>\(say(
          "Trình duyệt không xem an toàn được loại tệp này", "Browsers cannot show files of this type safely"
        )) (<code>\(provenance.mediaType)</code>). \
        \(say("Hãy", "Please")) <a href="\(download.href)" download>\(say("tải bản gốc", "download the original"))</a> \
        \(say("để mở bằng chương trình khác", "and open it with another program")).</p>
        """
    }
    guard charset.isLegacy else { return shown(type) }
    return """
      <div class="side-by-side">
      \(shown(type))
      <section class="text" aria-labelledby="da-giai-ma">
      <h2 id="da-giai-ma">\(say("Chữ đã giải mã", "Decoded text"))</h2>
      \(BlocksView(blocks: notice.body, pages: notice.pages).html)\(SurroundingsView(blocks: notice.surroundings).html)
      </section>
      </div>
      """
  }

  private func shown(_ type: ViewableType) -> HTML {
    // An attribute speaks one language only.
    let label = say("Bản gốc: \(title.text)", "The original of this document")
    guard !type.isPicture else {
      return "<p class=\"original\"><img src=\"\(raw.path)\" alt=\"\(label)\"></p>"
    }
    let remark: HTML? = type == .pdf ? Self.pdfRemark : nil
    return """
      \(remark)<iframe class="original" sandbox src="\(raw.path)" title="\(label)" referrerpolicy="no-referrer"></iframe>
      """
  }
}
