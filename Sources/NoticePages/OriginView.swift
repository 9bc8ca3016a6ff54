import HTMLText
import NoticeModel

/// Where a document comes from, how it was read, and what was doubtful about it.
struct OriginView {
  var provenance: Provenance
  var portalURL: String?

  var html: HTML {
    """
    <section class="origin" aria-labelledby="nguon-goc">
    <h2 id="nguon-goc">\(say("Nguồn gốc", "Provenance"))</h2>
    \(FieldList(fields: fields).html)
    </section>
    \(printNote)
    """
  }

  /// Seen on paper only. Names source and digest again, since a last sheet may come alone.
  private var printNote: HTML {
    """
    <p class="print-note">\(say(
      "Bản in từ kho tra cứu, không thay bản chính hay bản sao y.",
      "Printed from an archive for reference; no substitute for the original or a certified copy.")) \
    \(say("Nguồn", "Source")): <bdi\(inVietnamese)>\(provenance.source.collection)/\(provenance.source.path)</bdi>. \
    SHA-256: \(provenance.digest.hex). \(ContactView.certifiedCopies)</p>
    """
  }

  private var fields: [FieldList.Field] {
    var fields: [FieldList.Field] = [
      (say("Bộ sưu tập", "Collection"), "<bdi\(inVietnamese)>\(provenance.source.collection)</bdi>"),
      (say("Nguồn", "Source"), "<bdi\(inVietnamese)><code>\(provenance.source.path)</code></bdi>"),
      (say("Thu thập lúc", "Captured at"), "\(CaptureTimeView(capturedAt: provenance.capturedAt).html)"),
      (say("Mã kiểm SHA-256", "SHA-256 digest"), "<code>\(provenance.digest.hex)</code>"),
      (say("Kích thước", "Size"), "\(PageFormat.size(provenance.byteCount))"),
      (say("Định dạng", "Format"), "<code>\(provenance.mediaType)</code>"),
    ]
    // Never a link: nobody knows who has that name today.
    if let portalURL {
      fields.insert((say("Địa chỉ cũ", "Old address"), "<bdi\(inVietnamese)><code>\(portalURL)</code></bdi>"), at: 2)
    }
    if let encoding = provenance.encoding {
      let evidence: HTML? = provenance.encodingEvidence.map { " (\(say("căn cứ", "evidence")): \($0))" }
      fields.append((say("Bảng mã", "Encoding"), "<code>\(encoding)</code>\(evidence)"))
    }
    if !provenance.warnings.isEmpty {
      let items = provenance.warnings.map { "<li>\(WarningText.sentence(for: $0))</li>" as HTML }
      fields.append((say("Lưu ý", "Remarks"), "<ul>\(items.joined())</ul>"))
    }
    return fields
  }
}
