import HTMLText
import NoticeModel
import SearchQuery

/// One found document in a result list.
struct HitView {
  var hit: Hit

  var html: HTML {
    """
    <li><article>
    <h2><a href="\(address)">\(SubjectView(subject: hit.subject).html)</a></h2>
    <p class="facts">\(facts)</p>\(snippet)\(attachments)
    </article></li>
    """
  }

  /// With the page where the words stand, so that a long scan opens there.
  private var address: String {
    SiteURL.document(hit.permalink).href + (hit.page.map { "#" + PageMark.anchor($0) } ?? "")
  }

  private var facts: HTML {
    var facts: [HTML] = []
    if let number = hit.number { facts.append("<b\(inVietnamese)>\(number.printed)</b>") }
    facts.append(hit.type.map { quoted($0.name) } ?? "\(hit.kind.label)")
    if let date = hit.issuedOn {
      facts.append(DateView(date: date).html)
    } else if let date = hit.publishedOn {
      facts.append("\(say("đăng ngày", "published on")) \(DateView(date: date).html)")
    } else {
      facts.append(say("không rõ ngày", "undated"))
    }
    if let body = hit.issuingBody { facts.append(BodyView(name: body).html) }
    if let page = hit.page { facts.append("\(PageMark.short(page))") }
    if hit.similar > 0 {
      facts.append(say("\(hit.similar) bản tương tự", "\(counted(hit.similar, "similar copy", "similar copies"))"))
    }
    return facts.map { "<span>\($0)</span>" as HTML }.joined(separator: " ")
  }

  private var attachments: HTML? {
    guard !hit.attachments.isEmpty else { return nil }
    let items = hit.attachments.map { file in
      "<li><a href=\"\(SiteURL.document(file.permalink).href)\"><bdi\(inVietnamese)>\(file.subject)</bdi></a></li>"
        as HTML
    }
    return "\n<p>\(say("Tệp đính kèm cũng khớp:", "Attached files that match too:"))</p>\n<ul>\(items.joined())</ul>"
  }

  private var snippet: HTML? {
    guard !hit.snippet.parts.isEmpty else { return nil }
    guard hit.snippet.isFromSurroundings else { return "\n<p\(inVietnamese)>\(hit.snippet.html)</p>" }
    return "\n<p><span class=\"outside\">\(SurroundingsView.shortTitle):</span> \(hit.snippet.content)</p>"
  }
}

/// An issuing body, and what it belongs to now where it is known to have ended.
struct BodyView {
  var name: String

  var html: HTML {
    let successor = Succession.successor(of: name).map {
      " (\(say("nay thuộc", "now part of")) <bdi\(inVietnamese)>\($0)</bdi>)" as HTML
    }
    return "<bdi\(inVietnamese)>\(name)</bdi>\(successor)"
  }
}

/// What a document is about, or that it does not say so.
struct SubjectView {
  var subject: String

  /// For titles of pages.
  var text: String { subject.isEmpty ? sayText("(không có trích yếu)", "(no subject)") : subject }

  var html: HTML { subject.isEmpty ? "<bdi>\(text)</bdi>" : "<bdi\(inVietnamese)>\(subject)</bdi>" }
}

/// A day that programs can read too.
struct DateView {
  var date: CivilDate

  var html: HTML { "<time datetime=\"\(date.description)\">\(PageFormat.date(date))</time>" }
}

extension Snippet {
  /// The snippet escaped, its matches in `<mark>`; a document's own text cannot pose as a match.
  var html: HTML {
    parts.map { $0.isMatch ? "<mark>\($0.text)</mark>" as HTML : HTML(text: $0.text) }.joined()
  }

  /// The same among words of a page.
  var content: HTML { say(html, "<span lang=\"vi\">\(html)</span>") }
}

extension Notice.Kind {
  /// What a document without a type is called.
  var label: String {
    switch self {
    case .notice: sayText("Văn bản", "Document")
    case .page: sayText("Trang thông tin", "Web page")
    case .container: sayText("Tệp chứa văn bản", "File of documents")
    }
  }
}
