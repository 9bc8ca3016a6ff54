/// Which elements and attributes of a page are kept for its replay. What is not in a list is left out: an element's text
/// stays, an attribute goes whole.
enum ReplayElements {
  /// What becomes of an element.
  enum Part {
    /// Kept under this name.
    case kept(String)
    /// Left out with all that stands in it.
    case dropped
    /// Its tags are left out, its content stays.
    case unwrapped
  }

  static func part(_ name: String) -> Part { table[name] ?? .unwrapped }

  private static let table: [String: Part] = {
    var table: [String: Part] = [:]
    let kept = [
      "html", "head", "body", "div", "p", "center", "blockquote", "address", "article", "section", "header", "footer",
      "nav", "main", "aside", "figure", "figcaption", "fieldset", "legend", "details", "summary", "hgroup", "hr",
      "br", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "menu", "dir", "li", "dl", "dt", "dd", "table",
      "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "span", "font", "basefont", "b", "i",
      "u", "s", "strike", "del", "ins", "em", "strong", "small", "big", "sub", "sup", "tt", "code", "kbd", "samp",
      "var", "cite", "q", "abbr", "acronym", "dfn", "label", "time", "mark", "wbr", "nobr", "bdi", "bdo", "ruby",
      "rt", "rp", "marquee", "a", "img", "map", "area", "frameset", "frame", "iframe", "link", "input", "select",
      "option", "optgroup", "textarea", "button",
    ]
    for name in kept { table[name] = .kept(name) }
    // A form that sends nothing is a box; text without markup is preformatted text.
    table["form"] = .kept("div")
    for name in ["xmp", "listing", "plaintext"] { table[name] = .kept("pre") }
    let dropped = [
      "title", "script", "style", "template", "svg", "math", "noframes", "noembed", "object", "applet", "audio",
      "video",
      "canvas",
    ]
    for name in dropped { table[name] = .dropped }
    return table
  }()

  /// Elements that have no content, and no end tag.
  static let void: Set<String> = [
    "hr", "br", "col", "basefont", "wbr", "img", "area", "frame", "link", "input",
  ]

  /// Attributes whose values are shown or measure something, on any element.
  static let plain: Set<String> = [
    "abbr", "alink", "align", "alt", "axis", "behavior", "bgcolor", "border", "bordercolor", "bordercolordark",
    "bordercolorlight", "bottommargin", "cellpadding", "cellspacing", "char", "charoff", "checked", "class", "clear",
    "color", "cols", "colspan", "compact", "coords", "datetime", "dir", "direction", "frame", "frameborder",
    "framespacing", "headers", "height", "hidden", "hspace", "id", "label", "lang", "leftmargin", "link", "loop",
    "marginheight", "marginwidth", "maxlength", "multiple", "name", "noresize", "noshade", "nowrap", "open",
    "placeholder", "reversed", "rightmargin", "rows", "rowspan", "rules", "scope", "scrollamount", "scrolldelay",
    "scrolling", "selected", "shape", "size", "span", "start", "summary", "text", "title", "topmargin", "valign",
    "value", "vlink", "vspace", "width", "wrap",
  ]
}
