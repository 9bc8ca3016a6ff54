public import HTMLText

/// A page that says what went wrong and where to go on.
public struct ErrorPage: SitePage {
  public var status: Int
  /// In Vietnamese: what happened and what to do.
  public var message: String
  /// The same in English.
  public var english: String
  /// Shown where the cause stands only in the log.
  public var requestID: String?

  public init(status: Int, message: String, english: String, requestID: String? = nil) {
    self.status = status
    self.message = message
    self.english = english
    self.requestID = requestID
  }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: heading,
      isIndexed: false,
      main: """
        <h1>\(heading)</h1>
        <p>\(sayText(message, english))</p>
        \(requestLine)\(search)<p><a href="\(SiteURL.home.href)">\(say("Về trang tìm kiếm", "To the search page"))</a></p>
        """
    ).html
  }

  private var heading: String {
    switch status {
    case 404, 410: sayText("Không tìm thấy trang này", "This page was not found")
    case 405: sayText("Không dùng được cách gọi này", "This method is not allowed")
    case 429: sayText("Hãy đợi một chút", "Please wait a moment")
    case 400..<500: sayText("Yêu cầu chưa đúng", "Something is wrong with the request")
    case 503: sayText("Tạm thời chưa phục vụ được", "Not available for the moment")
    default: sayText("Có lỗi trong máy chủ", "Something went wrong in the server")
    }
  }

  /// Whoever followed a dead link is looking for something.
  private var search: HTML? {
    guard status == 404 || status == 410 else { return nil }
    return "\(SearchFormView(form: SearchForm(), types: [], hasFilters: false).html)\n"
  }

  private var requestLine: HTML? {
    requestID.map { "<p class=\"muted\">\(say("Mã yêu cầu", "Request id")): <code>\($0)</code></p>\n" }
  }
}
