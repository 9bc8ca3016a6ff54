import HTMLText
import NoticeModel
import SearchQuery

/// One found document in a result list.
struct HitView {
  var hit: Hit

  var html: HTML {
    """
    <li><article>
    <h2><a href="\(address)"><bdi>\(title)</bdi></a></h2>
    <p class="facts">\(facts)</p>\(snippet)\(attachments)
    </article></li>
    """
  }

  /// With the page where the words stand, so that a long scan opens there.
  private var address: String {
    SiteURL.document(hit.permalink).path + (hit.page.map { "#" + PageMark.anchor($0) } ?? "")
  }
  private var title: String { hit.subject.isEmpty ? "(không có trích yếu)" : hit.subject }

  private var facts: HTML {
    var facts: [HTML] = []
    if let number = hit.number { facts.append("<b>\(number.printed)</b>") }
    facts.append(hit.type.map { "\($0.name)" } ?? "\(hit.kind.label)")
    if let date = hit.issuedOn {
      facts.append(DateView(date: date).html)
    } else if let date = hit.publishedOn {
      facts.append("đăng ngày \(DateView(date: date).html)")
    } else {
      facts.append("không rõ ngày")
    }
    if let body = hit.issuingBody { facts.append(BodyView(name: body).html) }
    if let page = hit.page { facts.append("\(PageMark.short(page))") }
    if hit.similar > 0 { facts.append("\(hit.similar) bản tương tự") }
    return facts.map { "<span>\($0)</span>" as HTML }.joined(separator: " ")
  }

  private var attachments: HTML? {
    guard !hit.attachments.isEmpty else { return nil }
    let items = hit.attachments.map { file in
      "<li><a href=\"\(SiteURL.document(file.permalink).path)\"><bdi>\(file.subject)</bdi></a></li>" as HTML
    }
    return "\n<p>Tệp đính kèm cũng khớp:</p>\n<ul>\(items.joined())</ul>"
  }

  private var snippet: HTML? {
    guard !hit.snippet.parts.isEmpty else { return nil }
    guard hit.snippet.isFromSurroundings else { return "\n<p>\(hit.snippet.html)</p>" }
    return "\n<p><span class=\"outside\">\(SurroundingsView.shortTitle):</span> \(hit.snippet.html)</p>"
  }
}

/// An issuing body, and what it belongs to now where it is known to have ended.
struct BodyView {
  var name: String

  var html: HTML {
    let successor = Succession.successor(of: name).map { " (nay thuộc <bdi>\($0)</bdi>)" as HTML }
    return "<bdi>\(name)</bdi>\(successor)"
  }
}

/// A day that programs can read too.
struct DateView {
  var date: CivilDate

  var html: HTML { "<time datetime=\"\(date.description)\">\(VietnameseFormat.date(date))</time>" }
}

extension Snippet {
  /// The snippet escaped, its matches in `<mark>`; a document's own text cannot pose as a match.
  var html: HTML {
    parts.map { $0.isMatch ? "<mark>\($0.text)</mark>" as HTML : HTML(text: $0.text) }.joined()
  }
}

extension Notice.Kind {
  /// What a document without a type is called.
  var label: String {
    switch self {
    case .notice: "Văn bản"
    case .page: "Trang thông tin"
    case .container: "Tệp chứa văn bản"
    }
  }
}
