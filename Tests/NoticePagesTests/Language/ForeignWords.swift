/// The texts and spoken attributes of a page that have Vietnamese letters where the page says that it is in another
/// language. The site's name is one in any language.
func vietnameseWords(outsideVietnamese html: String) -> [String] {
  var found: [String] = []
  var open: [(name: Substring, language: Substring)] = []
  func note(_ text: Substring, _ language: Substring) {
    let rest = text.replacing("Tra Cứu", with: "")
    if language != "vi", rest.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.isAlphabetic }) {
      found.append(String(text))
    }
  }
  for piece in html.split(separator: "<") {
    guard let end = piece.firstIndex(of: ">") else { continue }
    let tag = piece[..<end]
    let name = tag.prefix { $0 != " " && $0 != "/" }
    if tag.hasPrefix("/") {
      let closed = tag.dropFirst()
      // What HTML closes by itself, such as `li`, ends with what holds it.
      while let last = open.popLast(), last.name != closed {}
    } else if !name.hasPrefix("!") {
      if ["li", "option"].contains(name), open.last?.name == name { open.removeLast() }
      let language = attribute("lang", of: tag) ?? open.last?.language ?? ""
      for spoken in ["aria-label", "title", "alt", "placeholder"] { note(attribute(spoken, of: tag) ?? "", language) }
      if !["meta", "link", "input", "br", "img"].contains(name) { open.append((name, language)) }
    }
    if open.last?.name != "script" { note(piece[piece.index(after: end)...], open.last?.language ?? "") }
  }
  return found
}

private func attribute(_ name: String, of tag: Substring) -> Substring? {
  guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
  return tag[start...].prefix { $0 != "\"" }
}
