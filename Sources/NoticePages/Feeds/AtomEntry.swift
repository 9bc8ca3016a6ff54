import HTMLText
import NoticeModel
import SearchQuery

/// One found document as an entry of an Atom feed.
///
/// Readers tell entries by their id alone, so it may never change (RFC 4287 §4.2.6). A permalink changes when a number
/// or subject is corrected, and a `tag:` URI holds the host, which changes when an office is merged into another. The
/// document's own id depends on neither; as a UUID it needs no name that somebody has to own.
struct AtomEntry {
  var hit: Hit
  var base: SiteBase

  var xml: XML {
    """
    <entry>
    <id>\(Self.urn(hit.id))</id>
    <title>\(title)</title>
    <link rel="alternate" type="text/html" href="\(base.absolute(.document(hit.permalink)))"/>
    <updated>\(updated.text)</updated>
    \(published)\(author)<category term="\(hit.type?.code ?? hit.kind.rawValue)" \
    label="\(hit.type?.name ?? hit.kind.label)"/>
    \(summary)</entry>

    """
  }

  /// When the archive got what it shows; where that is not known, the document's day.
  var updated: AtomTime {
    hit.capturedAt.flatMap(AtomTime.init(capturedAt:)) ?? day.map(AtomTime.init(startOf:)) ?? .unknown
  }

  /// `urn:uuid:` of version 8 (RFC 9562 §5.8, bits of one's own): the id's 24 digits around version and variant, then
  /// zeros.
  static func urn(_ id: NoticeID) -> String {
    var digits = id.hex[...]
    func take(_ count: Int) -> Substring {
      defer { digits = digits.dropFirst(count) }
      return digits.prefix(count)
    }
    return "urn:uuid:\(take(8))-\(take(4))-8\(take(3))-8\(take(3))-\(take(6))000000"
  }

  private var title: String {
    let subject = hit.subject.onOneLine.isEmpty ? "(không có trích yếu)" : hit.subject.onOneLine
    return [hit.number?.printed, subject].compactMap(\.self).joined(separator: " – ")
  }

  private var day: CivilDate? { hit.issuedOn ?? hit.publishedOn }

  private var published: XML? { day.map { "<published>\(AtomTime(startOf: $0).text)</published>\n" } }

  /// Nil where the body is not known; the feed's author then counts for the entry.
  private var author: XML? {
    guard let body = hit.issuingBody?.onOneLine, !body.isEmpty else { return nil }
    return "<author><name>\(body)</name></author>\n"
  }

  /// The snippet with its marks: HTML, escaped once more as `type="html"` demands.
  private var summary: XML? {
    guard !hit.snippet.parts.isEmpty else { return nil }
    let note: HTML? = hit.snippet.isFromSurroundings ? "\(SurroundingsView.shortTitle): " : nil
    return "<summary type=\"html\">\(("\(note)\(hit.snippet.html)" as HTML).render())</summary>\n"
  }
}
