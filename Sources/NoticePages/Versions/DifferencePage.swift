public import HTMLText
public import NoticeModel
public import SearchQuery

/// Two versions of a document side by side: the fields that differ, then the text with what was taken out and put in.
public struct DifferencePage: SitePage {
  private let permalink: Permalink
  private let old: Side
  private let new: Side
  private let difference: VersionDifference

  private struct Side: Sendable {
    var number: Int
    var notice: Notice
  }

  /// - Parameters:
  ///   - permalink: that of the document's newest version, under which all its versions stand.
  ///   - pair: which versions `old` and `new` are.
  public init(permalink: Permalink, pair: VersionPair, old: Notice, new: Notice) {
    self.permalink = permalink
    self.old = Side(number: pair.from, notice: old)
    self.new = Side(number: pair.to, notice: new)
    difference = VersionDifference(from: old, to: new)
  }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: "\(heading) – \(title.text)", isIndexed: false,
      main: """
        <article>
        <h1>\(heading)</h1>
        <p><a href="\(SiteURL.document(permalink).href)">\(title.html)</a></p>
        <p><b>\(ChangeSummary(difference).html)</b></p>
        <ul class="actions">
        <li><a href="\(SiteURL.versions(permalink, page: 1).href)">\(say("Mọi phiên bản", "All versions"))</a></li>
        </ul>
        \(versions)
        \(fields)\
        <section class="text" aria-labelledby="khac-nhau">
        <h2 id="khac-nhau">\(say("Nội dung", "Content"))</h2>
        \(text)\(surroundings)
        </section>
        </article>
        """
    ).html
  }

  private var title: SubjectView { SubjectView(subject: new.notice.subject) }

  private var heading: String {
    sayText("So sánh phiên bản \(old.number) và \(new.number)", "Versions \(old.number) and \(new.number) compared")
  }

  private static func name(_ side: Side) -> HTML { say("Phiên bản \(side.number)", "Version \(side.number)") }

  private var versions: HTML {
    let items = [old, new].map { side -> FieldList.Field in
      let provenance = side.notice.provenance
      let encoding: HTML? = provenance.encoding.map { ", \(say("bảng mã", "encoding")) <code>\($0)</code>" }
      return (
        "<a href=\"\(SiteURL.version(permalink, side.number).href)\">\(Self.name(side))</a>",
        """
        \(CaptureTimeView(capturedAt: provenance.capturedAt).html), <code>\(provenance.mediaType)</code>\(encoding), \
        SHA-256 <code>\(provenance.digest.hex.prefix(12))…</code>
        """
      )
    }
    return FieldList(fields: items).html
  }

  private var fields: HTML? {
    // Anew, with days as this reader has them.
    let fields = FieldDifference.differences(from: old.notice, to: new.notice)
    guard !fields.isEmpty else { return nil }
    let rows = fields.map { field in
      """
      <tr><th scope="row"><bdi>\(field.label)</bdi></th><td>\(value(field.old))</td><td>\(value(field.new))</td></tr>
      """ as HTML
    }
    return """
      <section aria-labelledby="truong-khac">
      <h2 id="truong-khac">\(say("Trường khác nhau", "Fields that differ"))</h2>
      <div class="table" role="group" aria-labelledby="truong-khac" tabindex="0"><table>
      <thead><tr><th scope="col">\(say("Trường", "Field"))</th><th scope="col">\(Self.name(old))</th>\
      <th scope="col">\(Self.name(new))</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      </section>

      """
  }

  private func value(_ text: String?) -> HTML {
    text.map { "<bdi\(inVietnamese)>\(LinesView(text: $0).html)</bdi>" }
      ?? "<span class=\"muted\">(\(say("không có", "none")))</span>"
  }

  private var text: HTML {
    difference.text.isEmpty
      ? "<p class=\"muted\">\(say("Hai phiên bản có cùng nội dung chữ.", "Both versions have the same text."))</p>"
      : DifferenceView(difference: difference.text).html
  }

  private var surroundings: HTML? {
    guard !difference.surroundings.isEmpty else { return nil }
    return """

      <details class="rest"><summary>\(SurroundingsView.title)</summary>
      \(DifferenceView(difference: difference.surroundings).html)
      </details>
      """
  }
}
