import HTMLText
public import NoticeModel
public import SearchQuery

/// Two versions of a document side by side: the fields that differ, then the text with what was taken out and put in.
public struct DifferencePage: Sendable {
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
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(
      title: "So sánh phiên bản \(old.number) và \(new.number) – \(title)", isIndexed: false,
      main: """
        <article>
        <h1>So sánh phiên bản \(old.number) và \(new.number)</h1>
        <p><a href="\(SiteURL.document(permalink).path)"><bdi>\(title)</bdi></a></p>
        <p><b>\(ChangeSummary(difference).line)</b></p>
        <ul class="actions">
        <li><a href="\(SiteURL.versions(permalink, page: 1).path)">Mọi phiên bản</a></li>
        </ul>
        \(versions)
        \(fields)\
        <section class="text" aria-labelledby="khac-nhau">
        <h2 id="khac-nhau">Nội dung</h2>
        \(text)\(surroundings)
        </section>
        </article>
        """
    ).html
  }

  private var title: String { new.notice.subject.isEmpty ? "(không có trích yếu)" : new.notice.subject }

  private var versions: HTML {
    let items = [old, new].map { side -> FieldList.Field in
      let provenance = side.notice.provenance
      let encoding: HTML? = provenance.encoding.map { ", bảng mã <code>\($0)</code>" }
      return (
        "<a href=\"\(SiteURL.version(permalink, side.number).path)\">Phiên bản \(side.number)</a>",
        """
        \(CaptureTimeView(capturedAt: provenance.capturedAt).html), <code>\(provenance.mediaType)</code>\(encoding), \
        SHA-256 <code>\(provenance.digest.hex.prefix(12))…</code>
        """
      )
    }
    return FieldList(fields: items).html
  }

  private var fields: HTML? {
    guard !difference.fields.isEmpty else { return nil }
    let rows = difference.fields.map { field in
      """
      <tr><th scope="row"><bdi>\(field.name)</bdi></th><td>\(value(field.old))</td><td>\(value(field.new))</td></tr>
      """ as HTML
    }
    return """
      <section aria-labelledby="truong-khac">
      <h2 id="truong-khac">Trường khác nhau</h2>
      <div class="table" role="group" aria-labelledby="truong-khac" tabindex="0"><table>
      <thead><tr><th scope="col">Trường</th><th scope="col">Phiên bản \(old.number)</th>\
      <th scope="col">Phiên bản \(new.number)</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      </section>

      """
  }

  private func value(_ text: String?) -> HTML {
    text.map { "<bdi>\(LinesView(text: $0).html)</bdi>" } ?? "<span class=\"muted\">(không có)</span>"
  }

  private var text: HTML {
    difference.text.isEmpty
      ? "<p class=\"muted\">Hai phiên bản có cùng nội dung chữ.</p>"
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
