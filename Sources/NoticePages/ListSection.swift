import HTMLText

/// A titled list on a document's page; nothing where there are no items.
struct ListSection {
  /// The heading's id, so that the section can be linked to.
  var anchor: String
  var title: HTML
  /// A sentence under the heading.
  var remark: HTML?
  /// What stands inside each `li`.
  var items: [HTML]

  var html: HTML? {
    guard !items.isEmpty else { return nil }
    return """
      <section aria-labelledby="\(anchor)">
      <h2 id="\(anchor)">\(title)</h2>
      \(remark.map { "<p>\($0)</p>\n" as HTML })<ul>
      \(items.map { "<li>\($0)</li>" as HTML }.joined(separator: "\n"))
      </ul>
      </section>
      """
  }
}
