public import HTMLText

/// For whom a page is made: in which language, and from where the links of the page lead on.
///
/// It stands around the making of a page (``page(_:)``) rather than in every part of it, since each word and each link
/// depends on it (docs/decisions/0018-languages.md). Whatever is made elsewhere, such as JSON, feeds and the terminal's
/// text, is made for the reader of ``init()`` and so in Vietnamese.
public struct PageReader: Sendable, Hashable {
  public var language: PageLanguage
  /// True where the address named the language: links within the site then keep it.
  public var isChosen: Bool
  /// The path and query of the page without the language, percent-encoded, for the link to it in the other language.
  public var address: String
  /// A language that was asked for and that no page has; the page says so.
  public var unread: String?

  public init(
    language: PageLanguage = .vietnamese, isChosen: Bool = false, address: String = "/", unread: String? = nil
  ) {
    self.language = language
    self.isChosen = isChosen
    self.address = address
    self.unread = unread
  }

  @TaskLocal static var current = PageReader()

  /// A page as this reader gets it, in UTF-8.
  public func page(_ page: some SitePage) -> [UInt8] {
    Self.$current.withValue(self) { page.html.bytes }
  }
}

/// A page of the site, which a ``PageReader`` gets in the reader's language.
public protocol SitePage: Sendable {
  /// The whole page; asked for by itself, in Vietnamese.
  var html: HTML { get }
}

extension SitePage {
  /// The whole page as a string; called by itself, in Vietnamese.
  public func render() -> String { html.render() }
}
