import HTMLText
import NoticeModel

/// Says above an older version that it is one, and where the newest stands.
struct VersionNoteView {
  var position: VersionPosition?
  var capturedAt: String

  /// Nil for the newest version.
  var html: HTML? {
    guard let position, !position.isNewest else { return nil }
    let comparison: HTML? = VersionPair(position.number, position.count).map {
      " · <a href=\"\(SiteURL.difference(position.permalink, $0).href)\">\(say("So với bản mới nhất", "Compare with the newest"))</a>"
    }
    return """
      <div class="notes" role="note">
      <p><b>\(say("Đây là phiên bản cũ", "This is an old version")) (\(position.number) \(say("trong", "of")) \
      \(position.count))</b>, \(say("thu thập lúc", "captured at")) \
      \(CaptureTimeView(capturedAt: capturedAt).html).</p>
      <p><a href="\(SiteURL.document(position.permalink).href)">\(say("Xem bản mới nhất", "See the newest"))</a>\(comparison)</p>
      </div>

      """
  }
}
