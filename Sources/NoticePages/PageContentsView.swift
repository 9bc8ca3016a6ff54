import HTMLText

/// Links to the parts of a long page, so that nobody has to scroll past a text to learn what else there is.
struct PageContentsView {
  typealias Part = (anchor: String, title: String)
  var parts: [Part]

  /// Nil where the page has little beside its text.
  var html: HTML? {
    guard parts.count > 2 else { return nil }
    let items = parts.map { "<li><a href=\"#\($0.anchor)\">\($0.title)</a></li>" as HTML }
    return
      "<nav class=\"contents\" aria-label=\"\(say("Trên trang này", "On this page"))\"><ul>\(items.joined())</ul></nav>\n"
  }
}
