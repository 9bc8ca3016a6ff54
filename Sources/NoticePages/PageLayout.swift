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
    <html lang="\(PageReader.current.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title\(quotesArchive ? inVietnamese : .empty)>\(title.isEmpty ? Self.siteName : "\(title) – \(Self.siteName)")</title>
    <link rel="stylesheet" href="\(SiteURL.stylesheet.path)">
    \(script)<link rel="icon" type="\(SiteIcon.mediaType)" href="\(SiteURL.icon.path)">
    <link rel="search" type="\(OpenSearchDescription.mediaType)" title="\(Self.siteName)" \
    href="\(SiteURL.opensearch.path)">
    \(canonicalLink)\(feedLink)\(robots)</head>
    <body\(isWide ? " class=\"wide\"" : .empty)>
    <a class="skip" href="#noi-dung">\(say("Đến nội dung chính", "Skip to the main content"))</a>
    <header class="site"><div class="wrap"><a\(inVietnamese) href="\(SiteURL.home.href)">\(Self.siteName)</a> \
    <span>\(say("Văn bản và trang cũ của cơ quan địa phương", "Documents and old pages of local offices"))</span>
    \(menu)</div></header>
    <main class="wrap" id="noi-dung" tabindex="-1">
    \(unreadLanguage)\(main)
    </main>
    <footer><div class="wrap"><p>\(say(
      "Bản lưu để tra cứu. Bản gốc của mỗi văn bản được giữ nguyên từng byte.",
      "An archive for reference. The original of every document is kept byte for byte."))</p>
    <p><a href="\(SiteURL.contact.href)">\(say("Liên hệ; yêu cầu đính chính, gỡ", "Contact; ask for a correction or removal"))</a></p></div></footer>
    </body>
    </html>

    """
  }

  private var menu: HTML {
    let pages: [(SiteURL, HTML)] = [
      (.home, say("Tìm kiếm", "Search")), (.browse, say("Duyệt kho", "Browse")),
      (.register(RegisterForm()), say("Số văn bản", "Numbers")), (.about, say("Giới thiệu", "About")),
    ]
    let items = pages.map { page, name in
      "<li><a\(page == section ? " aria-current=\"page\"" : .empty) href=\"\(page.href)\">\(name)</a></li>" as HTML
    }
    return """
      <nav aria-label="\(say("Các trang chính", "Main pages"))"><ul>\(items.joined())<li>\(LanguageLink().html)</li></ul></nav>
      """
  }

  /// An English title has letters with diacritics only where it quotes the archive.
  private var quotesArchive: Bool {
    title.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
  }

  private var unreadLanguage: HTML? {
    PageReader.current.unread.map { unread in
      """
      <p class="notes" role="note">\(say(
        "Không có ngôn ngữ “\(unread)”; trang có tiếng Việt (vi) và tiếng Anh (en).",
        "There is no language “<bdi>\(unread)</bdi>”; pages are in Vietnamese (vi) and in English (en)."))</p>

      """
    }
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
