/// The words that portals use in classes and ids, as data.
///
/// From the markup of SharePoint, DotNetNuke, Joomla, Drupal, WordPress and vBulletin and the hand-written portals of
/// Vietnamese offices; the English words are those that Readability and its descendants have in common.
extension NameWords {
  /// Looked for in the name as it is, letters in lower case.
  static let asWritten = NameWords([
    (
      .surrounding,
      [
        "banner", "breadcrumb", "combx", "comment", "community", "cookie", "disqus", "extra", "footer", "gdpr",
        "header", "legends", "menu", "navbar", "navigation", "pager", "pagination", "popup", "related", "remark",
        "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental", "|ad|", "|ads|",
        "ad-break", "-ad-", "cover-wrap", "|nav|", "topnav", "quicklaunch", "s4-leftpanel", "ms-nav", "pathway",
        "threadtools", "below_threadlist", "moduletable", "leftpane", "rightpane", "bottompane", "footerpane",
        "newsletter",
        "consent", "most-popular", "most-read", "|stream|", "yom-remote", "agegate", "ai2html",
      ]
    ),
    (.doubtful, ["article", "body", "column", "content", "main", "mathjax", "shadow"]),
    (
      .good,
      ["article", "blog", "body", "content", "entry", "main", "page", "pagination", "post", "story", "text"]
    ),
    (
      .bad,
      [
        "-ad-", "banner", "com-", "combx", "comment", "contact", "footer", "gdpr", "hidden", "|hid|", "masthead",
        "media", "meta", "outbrain", "promo", "related", "scroll", "share", "shopping", "shoutbox", "sidebar",
        "skyscraper", "sponsor", "tags", "widget", "|menu|", "moduletable", "leftpane", "rightpane", "bottompane",
      ]
    ),
    (
      .content,
      [
        "ms-rtestate-field", "contentpaneopen", "item-page", "post_message", "postcontent", "articlebody",
        "article-body", "entry-content", "dnn_contentpane",
      ]
    ),
    (.breadcrumb, ["breadcrumb", "sitemappath", "pathway", "|crumbs|", "ms-sitemap"]),
    (
      .date,
      [
        "pubdate", "publish", "post-date", "postdate", "entry-date", "article-date", "news-date", "|date|",
        "createdate",
      ]
    ),
    (.clock, ["clock", "today", "datetime-now", "current-date", "currentdate"]),
    (.author, ["|author|", "byline", "dateline", "writtenby", "p-author"]),
    (.share, ["|share|", "sharedaddy", "|sharing|", "addthis", "social-share"]),
  ])

  /// Looked for with everything but letters and digits left out, so that `chan-trang`, `chan_trang` and `ChanTrang`
  /// are one.
  static let squeezed = NameWords([
    (
      [.surrounding, .bad],
      [
        "chantrang", "dautrang", "lienketweb", "lienketsite", "lienkettrang", "boxlienket", "binhluan", "ykienbandoc",
        "ykiendocgia", "tinlienquan", "bailienquan", "baivietlienquan", "tinkhac", "baikhac", "tincungloai",
        "cungchuyenmuc", "tincu", "tinmoinhat", "xemnhieu", "docnhieu", "noibat", "quangcao", "thamdo",
        "thongketruycap", "luottruycap", "dangnhap", "timkiem", "danhmuctrai", "danhmucphai", "menutrai", "menuphai",
        "menungang", "menudoc", "cottrai", "cotphai", "thanhcongcu", "duongdan",
      ]
    ),
    ([.surrounding], ["lienket"]),
    (
      .content,
      [
        "contentdetail", "newsdetail", "detailcontent", "newscontent", "articlecontent", "noidung", "baiviet",
        "chitiettin", "chitietbai", "ndtin",
      ]
    ),
    (.breadcrumb, ["duongdan"]),
    (.date, ["ngaydang", "ngayxuatban", "ngaycapnhat", "ngayviet", "thoigiandang"]),
    (.clock, ["homnay", "dongho", "ngaygio", "ngayhientai", "currenttime"]),
  ])
}
