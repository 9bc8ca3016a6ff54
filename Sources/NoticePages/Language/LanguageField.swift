import HTMLText

/// Keeps a chosen language in a form that is sent by GET, whose address has nothing but its fields.
struct LanguageField {
  var html: HTML? {
    let reader = PageReader.current
    guard reader.isChosen else { return nil }
    return "<input type=\"hidden\" name=\"\(PageLanguage.parameter)\" value=\"\(reader.language.rawValue)\">\n"
  }
}

/// The link to the same page in the other language.
struct LanguageLink {
  var html: HTML {
    let other = PageReader.current.language.other
    let address = SiteURL.path(PageReader.current.address, in: other)
    return """
      <a href="\(address)" hreflang="\(other.rawValue)" lang="\(other.rawValue)">\(other.name)</a>
      """
  }
}
