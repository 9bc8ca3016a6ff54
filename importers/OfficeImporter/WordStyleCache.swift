/// The styles of a DOCX with what stands behind them, each looked up once: every paragraph and many runs ask.
struct WordStyleCache {
  private let styles: WordStyles
  private var paragraphs: [String: WordStyles.Style] = [:]
  private var characters: [String: WordRunProperties] = [:]

  init(_ styles: WordStyles) {
    self.styles = styles
  }

  mutating func paragraph(_ id: String?) -> WordStyles.Style {
    if let style = paragraphs[id ?? ""] { return style }
    let style = styles.paragraph(id)
    paragraphs[id ?? ""] = style
    return style
  }

  mutating func character(_ id: String) -> WordRunProperties {
    if let style = characters[id] { return style }
    let style = styles.character(id)
    characters[id] = style
    return style
  }
}
