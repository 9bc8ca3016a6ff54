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
      case .folded(let count):
        "<p class=\"folded\">… \(say("\(PageFormat.number(count)) đoạn không đổi", "\(counted(count, "unchanged paragraph"))")) …</p>"
      case .paragraph(let paragraph): html(of: paragraph)
      }
    }.joined(separator: "\n")
  }

  private func html(of paragraph: TextDifference.Paragraph) -> HTML {
    switch paragraph {
    case .kept(let text): "<p><bdi\(inVietnamese)>\(LinesView(text: text).html)</bdi></p>"
    case .removed(let text):
      "<p class=\"removed\"><b>\(say("Bớt", "Removed")):</b> <del><bdi\(inVietnamese)>\(LinesView(text: text).html)</bdi></del></p>"
    case .added(let text):
      "<p class=\"added\"><b>\(say("Thêm", "Added")):</b> <ins><bdi\(inVietnamese)>\(LinesView(text: text).html)</bdi></ins></p>"
    case .changed(let words):
      "<p class=\"changed\"><b>\(say("Sửa", "Changed")):</b> \(FoldedWords(words).parts.map(html).joined())</p>"
    }
  }

  private func html(of part: FoldedWords.Part) -> HTML {
    switch part {
    case .folded(let count):
      return
        " <span class=\"folded\">… \(say("\(PageFormat.number(count)) chữ không đổi", "\(counted(count, "unchanged word"))")) …</span>"
    case .run(let run):
      let blank = LinesView(text: run.blank).html
      let text: HTML = "<bdi\(inVietnamese)>\(LinesView(text: run.text).html)</bdi>"
      switch run.fate {
      case .kept: return "\(blank)\(text)"
      case .removed:
        return "\(blank)<del>\(unseen(say("[bớt: ", "[removed: ")))\(text)\(unseen("]"))</del>"
      case .added:
        return "\(blank)<ins>\(unseen(say("[thêm: ", "[added: ")))\(text)\(unseen("]"))</ins>"
      }
    }
  }

  private func unseen(_ words: HTML) -> HTML { "<span class=\"unseen\">\(words)</span>" }
}
