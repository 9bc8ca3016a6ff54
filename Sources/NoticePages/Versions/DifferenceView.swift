import HTMLText

/// The difference of a text: what was taken out in `del`, what was put in in `ins`.
///
/// Neither colour nor lines carry the meaning alone (WCAG 1.4.1): whole paragraphs begin with a word that all see, words
/// within one with a word that is read aloud. Each run is isolated, so that signs of direction in a text cannot move
/// another run to its place.
struct DifferenceView {
  var difference: TextDifference

  var html: HTML {
    FoldedText(difference).parts.map { part -> HTML in
      switch part {
      case .folded(let count): "<p class=\"folded\">… \(VietnameseFormat.number(count)) đoạn không đổi …</p>"
      case .paragraph(let paragraph): html(of: paragraph)
      }
    }.joined(separator: "\n")
  }

  private func html(of paragraph: TextDifference.Paragraph) -> HTML {
    switch paragraph {
    case .kept(let text): "<p><bdi>\(LinesView(text: text).html)</bdi></p>"
    case .removed(let text):
      "<p class=\"removed\"><b>Bớt:</b> <del><bdi>\(LinesView(text: text).html)</bdi></del></p>"
    case .added(let text):
      "<p class=\"added\"><b>Thêm:</b> <ins><bdi>\(LinesView(text: text).html)</bdi></ins></p>"
    case .changed(let words):
      "<p class=\"changed\"><b>Sửa:</b> \(FoldedWords(words).parts.map(html).joined())</p>"
    }
  }

  private func html(of part: FoldedWords.Part) -> HTML {
    switch part {
    case .folded(let count):
      return " <span class=\"folded\">… \(VietnameseFormat.number(count)) chữ không đổi …</span>"
    case .run(let run):
      let blank = LinesView(text: run.blank).html
      let text: HTML = "<bdi>\(LinesView(text: run.text).html)</bdi>"
      switch run.fate {
      case .kept: return "\(blank)\(text)"
      case .removed:
        return "\(blank)<del>\(unseen("[bớt: "))\(text)\(unseen("]"))</del>"
      case .added:
        return "\(blank)<ins>\(unseen("[thêm: "))\(text)\(unseen("]"))</ins>"
      }
    }
  }

  private func unseen(_ words: HTML) -> HTML { "<span class=\"unseen\">\(words)</span>" }
}
