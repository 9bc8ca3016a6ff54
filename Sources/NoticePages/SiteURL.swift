public import SearchQuery

/// Every address of the site, one case each, so that no link is put together anywhere else.
///
/// Paths are from the site's root and percent-encoded: ready for an `href` and for a `Location` header.
public enum SiteURL: Sendable, Hashable {
  case home
  case search(SearchForm)
  case document(Permalink)
  /// The same document in another format: the permalink with an ending.
  case alternate(Permalink, DocumentFormat)
  /// The bytes as received.
  case original(Permalink)
  /// What the archive has under a number as printed; its slash stays one.
  case number(String)
  case stylesheet

  public var path: String {
    switch self {
    case .home: "/"
    case .search(let form): Self.searchPath + form.queryString
    case .document(let permalink): Self.path(of: permalink)
    case .alternate(let permalink, let format): Self.path(of: permalink) + "." + format.rawValue
    case .original(let permalink): Self.path(of: permalink) + "/" + Self.originalName
    case .number(let printed):
      Self.numbersPath + "/" + printed.split(separator: "/").map { String($0).percentEncoded }.joined(separator: "/")
    case .stylesheet: "/static/tracuu-\(Stylesheet.fingerprint).css"
    }
  }

  /// The fixed parts, from which the server builds its routes.
  public static let searchPath = "/tim-kiem"
  public static let documentsPath = "/van-ban"
  public static let numbersPath = "/so"
  public static let originalName = "ban-goc"

  private static func path(of permalink: Permalink) -> String {
    "\(documentsPath)/\(permalink.year.percentEncoded)/\(permalink.slug.percentEncoded)"
  }
}

/// The machine-readable forms of a document, by the ending of their address.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  case json, txt, md

  /// The media type with its charset.
  public var contentType: String {
    switch self {
    case .json: "application/json; charset=utf-8"
    case .txt: "text/plain; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    }
  }

  /// How the format is called on a page.
  var label: String {
    switch self {
    case .json: "JSON"
    case .txt: "Văn bản thuần"
    case .md: "Markdown"
    }
  }
}
