import HTMLText
import NoticeModel

/// Whose page a kept copy was and when it was captured, in the words that stand above every copy.
struct CapturedFromView {
  var provenance: Provenance

  /// A sentence without its end.
  var html: HTML {
    """
    \(origin), \(say("thu thập lúc", "captured at")) \(CaptureTimeView(capturedAt: provenance.capturedAt).html), \
    \(say("không phải trang của cơ quan", "not a page of the office"))
    """
  }

  /// A file of a folder has no old address.
  private var origin: HTML {
    let path = provenance.source.path
    let isAddress = ["http://", "https://"].contains { path.lowercased().hasPrefix($0) }
    let kind = isAddress ? say("địa chỉ", "the address") : say("tệp", "the file")
    return "\(say("Bản lưu từ", "Kept from")) \(kind) <bdi\(inVietnamese)><code>\(path)</code></bdi>"
  }
}
