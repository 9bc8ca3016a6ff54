import HTMLText

/// The table of contents of a long text, folded: who reads it through should not have to pass it.
struct TextContentsView {
  var sections: [TextSections.Section]

  /// A decision of three articles is seen at a glance.
  private static let fewest = 5

  /// Nil for a short text.
  var html: HTML? {
    guard sections.count >= Self.fewest else { return nil }
    let items = sections.map { "<li><a href=\"#\($0.anchor)\"><bdi\(inVietnamese)>\($0.title)</bdi></a></li>" as HTML }
    return """
      <nav class="toc" aria-label="\(say("Mục lục", "Contents"))"><details><summary>\(say("Mục lục", "Contents")) (\(PageFormat.number(items.count)))</summary>
      <ul>\(items.joined())</ul></details></nav>

      """
  }
}
