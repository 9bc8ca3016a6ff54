import HTMLText

/// A choice in a form, of values and what people read of them.
struct SelectView {
  /// Also the id, for its label.
  var name: String
  /// The first choice, which means none; nil where one has to be made.
  var any: HTML?
  var choices: [(value: String, label: String)]
  var chosen: String
  /// Whether the labels are words of the archive.
  var quotesArchive = false

  var html: HTML {
    // HTML needs no end tag of an option (13.1.2.4), and every first visit pays for some forty.
    let options = choices.map { value, label in
      "<option value=\"\(value)\"\(value == chosen ? " selected" : .empty)>\(label)" as HTML
    }
    let first: HTML? = any.map { "<option value=\"\"\(chosen.isEmpty ? " selected" : .empty)\(inOwnLanguage)>\($0)" }
    return
      "<select id=\"\(name)\" name=\"\(name)\"\(quotesArchive ? inVietnamese : .empty)>\(first)\(options.joined())</select>"
  }
}
