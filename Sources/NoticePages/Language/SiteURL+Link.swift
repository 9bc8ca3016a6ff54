extension SiteURL {
  /// The address as a link of a page: with the language where the reader chose it, so that it stays while links are
  /// followed. What is no page has no language.
  var href: String {
    let reader = PageReader.current
    return reader.isChosen && isPage ? Self.path(path, in: reader.language) : path
  }

  /// `path` with a language set: before the fragment, behind other parameters.
  public static func path(_ path: String, in language: PageLanguage) -> String {
    let end = path.utf8.firstIndex(of: UInt8(ascii: "#")) ?? path.endIndex
    let mark = path.utf8[..<end].contains(UInt8(ascii: "?")) ? "&" : "?"
    return "\(path[..<end])\(mark)\(PageLanguage.parameter)=\(language.rawValue)\(path[end...])"
  }

  private var isPage: Bool {
    switch self {
    case .home, .search, .document, .originalView, .versions, .version, .capture, .versionOriginalView, .difference,
      .replayView, .versionReplayView,
      .number, .check, .browse, .browseList, .browseDocuments, .register, .about, .contact:
      true
    case .alternate, .original, .originalContent, .versionOriginal, .versionOriginalContent, .timeMap, .timeGate,
      .stylesheet, .script, .icon, .feed, .opensearch, .openSearchSuggestions, .sitemap, .sitemapPart, .robots,
      .harvesting, .registerTable, .replay:
      false
    }
  }
}
