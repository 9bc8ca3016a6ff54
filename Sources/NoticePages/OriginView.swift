import HTMLText
import NoticeModel

/// Where a document comes from, how it was read, and what was doubtful about it.
struct OriginView {
  var provenance: Provenance

  var html: HTML {
    """
    <section class="origin" aria-labelledby="nguon-goc">
    <h2 id="nguon-goc">Nguồn gốc</h2>
    \(FieldList(fields: fields).html)
    </section>
    \(printNote)
    """
  }

  /// Seen on paper only. Names source and digest again, since a last sheet may come alone.
  private var printNote: HTML {
    """
    <p class="print-note">Bản in từ kho tra cứu, không thay bản chính hay bản sao y. \
    Nguồn: <bdi>\(provenance.source.collection)/\(provenance.source.path)</bdi>. \
    SHA-256: \(provenance.digest.hex).</p>
    """
  }

  private var fields: [FieldList.Field] {
    var fields: [FieldList.Field] = [
      ("Bộ sưu tập", "<bdi>\(provenance.source.collection)</bdi>"),
      ("Nguồn", "<bdi><code>\(provenance.source.path)</code></bdi>"),
      ("Thu thập lúc", "\(CaptureTimeView(capturedAt: provenance.capturedAt).html)"),
      ("Mã kiểm SHA-256", "<code>\(provenance.digest.hex)</code>"),
      ("Kích thước", "\(VietnameseFormat.size(provenance.byteCount))"),
      ("Định dạng", "<code>\(provenance.mediaType)</code>"),
    ]
    if let encoding = provenance.encoding {
      let evidence: HTML? = provenance.encodingEvidence.map { " (căn cứ: \($0))" }
      fields.append(("Bảng mã", "<code>\(encoding)</code>\(evidence)"))
    }
    if !provenance.warnings.isEmpty {
      let items = provenance.warnings.map { "<li>\(WarningText.sentence(for: $0))</li>" as HTML }
      fields.append(("Lưu ý", "<ul>\(items.joined())</ul>"))
    }
    return fields
  }
}
