import HTMLText

/// A choice in a form, of values and what people read of them.
struct SelectView {
  /// Also the id, for its label.
  var name: String
  var choices: [(value: String, label: String)]
  var chosen: String

  var html: HTML {
    // HTML needs no end tag of an option (13.1.2.4), and every first visit pays for some forty.
    let options = choices.map { value, label in
      "<option value=\"\(value)\"\(value == chosen ? " selected" : .empty)>\(label)" as HTML
    }
    return "<select id=\"\(name)\" name=\"\(name)\">\(options.joined())</select>"
  }
}
