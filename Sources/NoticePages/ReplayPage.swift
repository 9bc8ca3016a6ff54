public import HTMLText
public import NoticeModel
import SearchQuery

/// An archived page as it looked, with images and styles of the archive, in a page that says what it is.
///
/// What is shown stands in a frame at an address of its own (``SiteURL/replay(_:digest:)``). The frame runs nothing; a
/// click in it may lead this whole page on, so that what is said above always belongs to what is shown. The server must
/// let this page have a frame of its own origin.
public struct ReplayPage: SitePage {
  public var notice: Notice

  /// Which version `notice` is; nil where that is not known, and the newest is meant.
  public var version: VersionPosition?

  /// False where the archive keeps no form of the page to be shown.
  public var isKept: Bool

  /// What a frame may do, as its attribute and as the policy of what it loads.
  public static let sandbox = "allow-top-navigation-by-user-activation"

  public init(notice: Notice, version: VersionPosition? = nil, isKept: Bool = true) {
    (self.notice, self.version, self.isKept) = (notice, version, isKept)
  }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: "\(sayText("Trang lưu", "Archived page")) – \(title.text)", isIndexed: false, isWide: true,
      main: """
        <h1>\(say("Trang như khi lưu", "The page as it was captured"))</h1>
        <p><a href="\(document.href)">\(title.html)</a></p>
        <div class="notes" role="note">
        <p><b>\(CapturedFromView(provenance: notice.provenance).html).</b> \(Self.remark)</p>
        \(encoding)</div>
        <ul class="actions">
        <li><a href="\(download.href)" download>\(say("Tải bản gốc", "Download the original"))</a></li>
        <li><a href="\(original.href)">\(say("Xem bản gốc", "View the original"))</a></li>
        <li><a href="\(document.href)">\(say("Về văn bản", "Back to the document"))</a></li>
        </ul>
        \(content)
        """
    ).html
  }

  private static var remark: HTML {
    say(
      """
      Hình và kiểu trình bày lấy từ kho này, gần lúc ấy nhất; hình nào kho không có thì chỉ còn chữ thay. \
      Mã lệnh và biểu mẫu của trang đã được bỏ.
      """,
      """
      Pictures and styles are those of this archive nearest to that time; of a picture that it does not have only the \
      words in its place are left. Scripts and forms of the page are taken out.
      """)
  }

  private var title: SubjectView { SubjectView(subject: notice.subject) }
  private var permalink: Permalink { version?.permalink ?? notice.permalink }
  private var oldNumber: Int? { version.flatMap { $0.isNewest ? nil : $0.number } }
  private var document: SiteURL { oldNumber.map { .version(permalink, $0) } ?? .document(permalink) }
  private var download: SiteURL { oldNumber.map { .versionOriginal(permalink, $0) } ?? .original(permalink) }
  private var original: SiteURL { oldNumber.map { .versionOriginalView(permalink, $0) } ?? .originalView(permalink) }

  private var encoding: HTML? {
    guard OriginalCharset(encoding: notice.provenance.encoding).isLegacy, let name = notice.provenance.encoding else {
      return nil
    }
    let remark = say(
      "Chữ của trang theo bảng mã <code>\(name)</code> đã được đổi sang Unicode. Bản gốc giữ đúng từng byte.",
      """
      The letters of the page, in the encoding <code>\(name)</code>, are changed to Unicode. The original is kept byte \
      for byte.
      """)
    return "<p>\(remark)</p>\n"
  }

  private var content: HTML {
    guard isKept else {
      let remark = say(
        "Kho chưa có bản để xem lại trang này: trang quá lớn, hoặc được nhập bằng phiên bản cũ của chương trình.",
        """
        The archive has no form of this page to be shown: the page is too large, or was imported by an earlier version \
        of the program.
        """)
      return """
        <p>\(remark) <a href="\(original.href)">\(say("Hãy xem bản gốc", "View the original instead"))</a>.</p>
        """
    }
    let frame = SiteURL.replay(
      ReplayAddress(of: notice.provenance.source, capturedAt: notice.provenance.capturedAt),
      digest: notice.provenance.digest)
    // An attribute speaks one language only.
    let label = say("Trang lưu: \(title.text)", "The archived page")
    return """
      <iframe class="original" sandbox="\(Self.sandbox)" src="\(frame.path)" title="\(label)" \
      referrerpolicy="no-referrer"></iframe>
      """
  }
}

extension ReplayAddress {
  /// The address of just this capture.
  init(of source: Source, capturedAt: String) {
    self.init(
      collection: source.collection, place: source.place, timestamp: HTTPDate(capturedAt: capturedAt)?.timestamp ?? "")
  }
}
