import HTMLText

/// A page that says what went wrong and where to go on.
public struct ErrorPage: Sendable {
  public var status: Int
  /// In Vietnamese: what happened and what to do.
  public var message: String
  /// Shown where the cause stands only in the log.
  public var requestID: String?

  public init(status: Int, message: String, requestID: String? = nil) {
    self.status = status
    self.message = message
    self.requestID = requestID
  }

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(
      title: heading,
      isIndexed: false,
      main: """
        <h1>\(heading)</h1>
        <p>\(message)</p>
        \(requestLine)\(search)<p><a href="\(SiteURL.home.path)">Về trang tìm kiếm</a></p>
        """
    ).html
  }

  private var heading: String {
    switch status {
    case 404, 410: "Không tìm thấy trang này"
    case 405: "Không dùng được cách gọi này"
    case 429: "Hãy đợi một chút"
    case 400..<500: "Yêu cầu chưa đúng"
    case 503: "Tạm thời chưa phục vụ được"
    default: "Có lỗi trong máy chủ"
    }
  }

  /// Whoever followed a dead link is looking for something.
  private var search: HTML? {
    guard status == 404 || status == 410 else { return nil }
    return "\(SearchFormView(form: SearchForm(), types: [], hasFilters: false).html)\n"
  }

  private var requestLine: HTML? {
    requestID.map { "<p class=\"muted\">Mã yêu cầu: <code>\($0)</code></p>\n" }
  }
}
