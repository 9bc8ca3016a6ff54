import HTMLText

/// The frame of every page: head, skip link, banner, main part, footer.
struct PageLayout {
  var title: String
  /// Result lists and errors are not for search engines.
  var isIndexed = true
  /// Room for a column beside the main one, where the screen has it.
  var isWide = false
  /// The lasting address of what is shown.
  var canonical: SiteURL?
  /// What is shown as an Atom feed.
  var feed: SiteURL?
  /// Which of the main pages this is, or belongs to.
  var section: SiteURL?
  /// Has something for ``PageScript`` to do. The answer's policy must let it run.
  var hasScript = false
  var main: HTML

  static let siteName = "Tra Cứu"

  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="vi">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title.isEmpty ? Self.siteName : "\(title) – \(Self.siteName)")</title>
    <link rel="stylesheet" href="\(SiteURL.stylesheet.path)">
    \(script)<link rel="icon" type="\(SiteIcon.mediaType)" href="\(SiteURL.icon.path)">
    <link rel="search" type="\(OpenSearchDescription.mediaType)" title="\(Self.siteName)" \
    href="\(SiteURL.opensearch.path)">
    \(canonicalLink)\(feedLink)\(robots)</head>
    <body\(isWide ? " class=\"wide\"" : .empty)>
    <a class="skip" href="#noi-dung">Đến nội dung chính</a>
    <header class="site"><div class="wrap"><a href="\(SiteURL.home.path)">\(Self.siteName)</a> \
    <span>Văn bản và trang cũ của cơ quan địa phương</span>
    \(menu)</div></header>
    <main class="wrap" id="noi-dung" tabindex="-1">
    \(main)
    </main>
    <footer><div class="wrap"><p>Bản lưu để tra cứu. Bản gốc của mỗi văn bản được giữ nguyên từng byte.</p>
    <p><a href="\(SiteURL.contact.path)">Liên hệ; yêu cầu đính chính, gỡ</a></p></div></footer>
    </body>
    </html>

    """
  }

  private var menu: HTML {
    let pages: [(SiteURL, HTML)] = [
      (.home, "Tìm kiếm"), (.browse, "Duyệt kho"), (.register(RegisterForm()), "Số văn bản"), (.about, "Giới thiệu"),
    ]
    let items = pages.map { page, name in
      "<li><a\(page == section ? " aria-current=\"page\"" : .empty) href=\"\(page.path)\">\(name)</a></li>" as HTML
    }
    return "<nav aria-label=\"Các trang chính\"><ul>\(items.joined())</ul></nav>"
  }

  private var canonicalLink: HTML? {
    canonical.map { "<link rel=\"canonical\" href=\"\($0.path)\">\n" }
  }

  private var feedLink: HTML? {
    feed.map { "<link rel=\"alternate\" type=\"\(AtomFeed.mediaType)\" href=\"\($0.path)\">\n" }
  }

  private var script: HTML? {
    guard hasScript else { return nil }
    return "<script src=\"\(SiteURL.script.path)\" defer></script>\n"
  }

  private var robots: HTML {
    isIndexed ? .empty : "<meta name=\"robots\" content=\"noindex\">\n"
  }
}
