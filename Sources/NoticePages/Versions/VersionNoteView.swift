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
      " · <a href=\"\(SiteURL.difference(position.permalink, $0).path)\">So với bản mới nhất</a>"
    }
    return """
      <div class="notes" role="note">
      <p><b>Đây là phiên bản cũ (\(position.number) trong \(position.count))</b>, thu thập lúc \
      \(CaptureTimeView(capturedAt: capturedAt).html).</p>
      <p><a href="\(SiteURL.document(position.permalink).path)">Xem bản mới nhất</a>\(comparison)</p>
      </div>

      """
  }
}
