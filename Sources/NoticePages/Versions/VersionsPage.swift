public import HTMLText
public import NoticeModel
public import SearchQuery

/// The versions of a document, newest first, each with what it changed.
public struct VersionsPage: SitePage {
  /// Versions of a page of the list, and so the differences that are worked out for it.
  public static let pageSize = 20

  private let notice: Notice
  private let versions: [VersionSummary]
  private let changes: [Int: ChangeSummary]
  private let page: Int

  /// - Parameters:
  ///   - notice: the newest version.
  ///   - versions: all that are served, oldest first.
  ///   - changes: by the number of a version, how it differs from the one before; what is not there is not said.
  ///   - page: from 1; others are taken to the nearest.
  public init(notice: Notice, versions: [VersionSummary], changes: [Int: ChangeSummary] = [:], page: Int = 1) {
    self.notice = notice
    self.versions = versions
    self.changes = changes
    self.page = min(max(1, page), Self.pages(of: versions.count))
  }

  /// Which of `count` versions a page of the list shows: indices in the list of all, oldest first. For each the route
  /// works out the difference to its neighbour before.
  public static func shown(of count: Int, page: Int) -> Range<Int> {
    let page = min(max(1, page), pages(of: count))
    let end = max(0, count - (page - 1) * pageSize)
    return max(0, end - pageSize)..<end
  }

  private static func pages(of count: Int) -> Int { max(1, (count + pageSize - 1) / pageSize) }

  private var permalink: Permalink { notice.permalink }
  private var title: SubjectView { SubjectView(subject: notice.subject) }

  /// The whole page.
  public var html: HTML {
    let items = Self.shown(of: versions.count, page: page).reversed().map { item(versions[$0], isFirst: $0 == 0) }
    return PageLayout(
      title: "\(sayText("Các phiên bản", "Versions")) – \(title.text)", isIndexed: false,
      main: """
        <h1>\(say("Các phiên bản", "Versions"))</h1>
        <p><a href="\(SiteURL.document(permalink).href)">\(title.html)</a></p>
        <p class="total">\(say(
          """
          \(PageFormat.number(versions.count)) phiên bản, mới nhất trước. Một trang được thu thập \
          nhiều lần; chỉ lần nào khác byte với lần trước mới thành phiên bản. Giờ ghi theo giờ Việt Nam.
          """,
          """
          \(counted(versions.count, "version")), newest first. A page is captured many times; only a capture with \
          other bytes than the one before becomes a version. Times are those of Vietnam.
          """))</p>
        \(form)<ol class="hits">
        \(items.joined(separator: "\n"))
        </ol>
        \(paging)
        """
    ).html
  }

  private func item(_ version: VersionSummary, isFirst: Bool) -> HTML {
    let encoding: HTML? = version.encoding.map { " <span>\(say("bảng mã", "encoding")) <code>\($0)</code></span>" }
    let change: HTML? = changes[version.number].map { "<p>\($0.html)</p>\n" }
    let comparison: HTML? = VersionPair(version.number - 1, version.number).map { pair in
      """
      <p><a href="\(SiteURL.difference(permalink, pair).href)">\(say("So với phiên bản", "Compare with version")) \(pair.from)\
      <span class="unseen">\(say(" của phiên bản \(pair.to)", " (version \(pair.to))"))</span></a></p>

      """
    }
    return """
      <li>
      <h2><a href="\(SiteURL.version(permalink, version.number).href)">\(say("Phiên bản", "Version")) \(version.number)</a></h2>
      <p class="facts"><span>\(CaptureTimeView(capturedAt: version.capturedAt).html)</span> \
      <span><code>\(version.mediaType)</code></span>\(encoding) \
      <span>\(PageFormat.size(version.byteCount))</span></p>
      \(isFirst ? "<p>\(say("Phiên bản đầu tiên trong kho.", "The first version in the archive."))</p>\n" : change)\(comparison)\
      <p class="muted">SHA-256 <code>\(version.digest.hex)</code></p>
      </li>
      """
  }

  /// Any two versions, without a script.
  private var form: HTML? {
    guard versions.count > 2 else { return nil }
    return """
      <form class="compare" action="\(SiteURL.versions(permalink, page: 1).path)" method="get">
      \(LanguageField().html)\
      <p><label for="tu">\(say("So phiên bản", "Compare version"))</label> \
      <input id="tu" name="tu" type="number" min="1" max="\(versions.count)" value="1" required></p>
      <p><label for="den">\(say("với phiên bản", "with version"))</label> \
      <input id="den" name="den" type="number" min="1" max="\(versions.count)" value="\(versions.count)" required></p>
      <p><button>\(say("So sánh", "Compare"))</button></p>
      </form>

      """
  }

  private var paging: HTML? {
    PagingView(page: page, last: Self.pages(of: versions.count), label: say("Các trang phiên bản", "Pages of versions"))
    {
      .versions(permalink, page: $0)
    }.html
  }
}
