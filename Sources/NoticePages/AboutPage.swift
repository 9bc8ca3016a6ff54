import HTMLText
import NoticeModel
public import SearchQuery

/// What the archive is: its figures, how to search it, how originals are kept, whom to ask.
public struct AboutPage: Sendable {
  public var overview: ArchiveOverview
  /// As the operator set it.
  public var contact: SiteContact?

  public init(overview: ArchiveOverview, contact: SiteContact? = nil) {
    self.overview = overview
    self.contact = contact
  }

  static let contactAnchor = "lien-he"

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(
      title: "Giới thiệu", canonical: .about, section: .about, hasScript: true,
      main: """
        <h1>Giới thiệu</h1>
        <p>Tra Cứu lưu thông báo, văn bản chỉ đạo và trang cũ của cơ quan địa phương, và tìm trong toàn văn của chúng. \
        Đây là bản lưu để tra cứu, không thay bản chính hay bản sao y.</p>
        <h2>Trong kho</h2>
        \(FieldList(fields: figures).html)
        <h2>Cách tìm</h2>
        <ul>
        \(examples.map { "<li>\($0)</li>" as HTML }.joined(separator: "\n"))
        </ul>
        <h2>Bản gốc được giữ thế nào</h2>
        <p>Mỗi tệp và trang được giữ đúng từng byte như khi nhận, trong tệp WARC chỉ ghi thêm, không sửa. Mỗi bản có mã \
        kiểm SHA-256, in ở cuối trang của văn bản: ai tải bản gốc về cũng tự kiểm được. Người quản trị kiểm lại cả kho \
        bằng lệnh <code>tracuu verify --full</code>. Chữ đọc được từ bản gốc, kể cả trường số, ngày, cơ quan, là do máy \
        đọc và có thể sai; bản gốc mới là căn cứ.</p>
        <h2>Riêng tư</h2>
        <p>Trang này không đặt cookie, không có quảng cáo hay mã theo dõi, không ghi địa chỉ của người xem. Số định danh, \
        điện thoại, tài khoản của cá nhân trong văn bản được che khi nhập, \
        trừ khi cơ quan giữ kho quyết định khác.</p>
        <h2 id="\(Self.contactAnchor)">Liên hệ</h2>
        \(contactText)
        """
    ).html
  }

  private var figures: [FieldList.Field] {
    var fields: [FieldList.Field] = [
      ("Tài liệu", "\(VietnameseFormat.number(overview.documents)); bản gần trùng tính một"),
      ("Văn bản", "\(VietnameseFormat.number(overview.notices))"),
      ("Tệp và trang đã nhận", "\(VietnameseFormat.number(overview.versions)), kể cả phiên bản cũ và bản trùng"),
      ("Bản gốc", "\(VietnameseFormat.size(overview.originalBytes)) trên đĩa, đã nén"),
    ]
    if let earliest = overview.earliest, let latest = overview.latest {
      fields.append(
        ("Thời gian", "từ \(DateView(date: earliest).html) đến \(DateView(date: latest).html)"))
    }
    if !overview.collections.isEmpty {
      let links = overview.collections.prefix(Self.collections).map { value in
        "<a href=\"\(SiteURL.browseDocuments(BrowseChoice(.collection, value)).path)\"><bdi>\(value.label)</bdi></a>"
          as HTML
      }
      let rest: HTML? =
        overview.collections.count > Self.collections
        ? ", <a href=\"\(SiteURL.browseList(.collection).path)\">xem cả \(overview.collections.count)</a>" : nil
      fields.append(("Bộ sưu tập", "\(links.joined(separator: ", "))\(rest)"))
    }
    if let last = overview.lastImport {
      fields.append(("Nhập gần nhất", CaptureTimeView(capturedAt: last).html))
    }
    return fields
  }

  private static let collections = 20

  /// By the newest document of this archive, so that the examples find something.
  private var examples: [HTML] {
    var examples: [HTML] = []
    let newest = overview.newest.first
    if let words = newest.flatMap({ SearchExample.unaccented($0.subject) }) {
      examples.append("Gõ có dấu hay không dấu đều được: \(search(words)).")
    } else {
      examples.append("Gõ có dấu hay không dấu đều được: <i>thong bao</i> cũng tìm thấy <i>thông báo</i>.")
    }
    if let number = newest?.number {
      examples.append("Bằng số, ký hiệu, viết cách nào cũng được: \(search(number.printed)).")
    }
    if let body = BrowseProperty.issuer.most(1, of: overview).first {
      examples.append("Của một cơ quan: \(search("cơ quan:\"\(body.value)\"")).")
    }
    if let year = overview.years.first { examples.append("Trong một năm: \(search("năm:\(year.value)")).") }
    examples.append("Đúng cụm từ: đặt trong ngoặc kép. Bỏ từ: đặt dấu trừ ở trước.")
    examples.append(
      """
      Khi trình duyệt chạy mã lệnh: gợi ý hiện dưới ô tìm, phím <kbd>/</kbd> đưa con trỏ vào ô đó. \
      <span data-key-off="Tắt phím /" data-key-on="Bật phím /"></span>
      """)
    examples.append(
      """
      Không nhớ gì chắc: <a href="\(SiteURL.browse.path)">duyệt kho</a> theo loại, cơ quan, năm, hoặc xem \
      <a href="\(SiteURL.register(RegisterForm()).path)">danh mục theo số</a>.
      """)
    return examples
  }

  private func search(_ query: String) -> HTML {
    "<a href=\"\(SiteURL.search(SearchForm(query: query)).path)\"><bdi>\(query)</bdi></a>"
  }

  private var contactText: HTML {
    let address: HTML =
      contact.map { "<p>\(ContactView(contact: $0).html)</p>" }
      ?? "<p>Người quản trị chưa ghi nơi liên hệ; hãy hỏi cơ quan giữ kho.</p>"
    return """
      \(address)
      <p>\(ContactView.purpose): ghi địa chỉ trang của văn bản và chỗ cần sửa. Cần bản sao y thì hỏi cơ quan ban hành hoặc \
      lưu trữ có thẩm quyền.</p>
      """
  }
}
