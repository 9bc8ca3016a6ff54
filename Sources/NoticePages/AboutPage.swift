public import HTMLText
import NoticeModel
public import SearchQuery

/// What the archive is: its figures, how to search it, how originals are kept, whom to ask.
public struct AboutPage: SitePage {
  public var overview: ArchiveOverview
  /// As the operator set it.
  public var contact: SiteContact?

  public init(overview: ArchiveOverview, contact: SiteContact? = nil) {
    self.overview = overview
    self.contact = contact
  }

  static let contactAnchor = "lien-he"

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: sayText("Giới thiệu", "About"), canonical: .about, section: .about, hasScript: true,
      main: """
        <h1>\(say("Giới thiệu", "About"))</h1>
        <p>\(say(
          """
          Tra Cứu lưu thông báo, văn bản chỉ đạo và trang cũ của cơ quan địa phương, và tìm trong toàn văn của chúng. \
          Đây là bản lưu để tra cứu, không thay bản chính hay bản sao y.
          """,
          """
          <span lang="vi">Tra Cứu</span> keeps notices, directives and old pages of Vietnamese local offices, and \
          searches their full text. It is an archive for reference and no substitute for originals or certified copies. \
          The documents are in Vietnamese.
          """))</p>
        <h2>\(say("Trong kho", "In the archive"))</h2>
        \(FieldList(fields: figures).html)
        <h2>\(say("Cách tìm", "How to search"))</h2>
        <ul>
        \(examples.map { "<li>\($0)</li>" as HTML }.joined(separator: "\n"))
        </ul>
        <h2>\(say("Bản gốc được giữ thế nào", "How originals are kept"))</h2>
        <p>\(say(
          """
          Mỗi tệp và trang được giữ đúng từng byte như khi nhận, trong tệp WARC chỉ ghi thêm, không sửa. Mỗi bản có mã \
          kiểm SHA-256, in ở cuối trang của văn bản: ai tải bản gốc về cũng tự kiểm được. Người quản trị kiểm lại cả kho \
          bằng lệnh <code>tracuu verify --full</code>. Chữ đọc được từ bản gốc, kể cả trường số, ngày, cơ quan, là do máy \
          đọc và có thể sai; bản gốc mới là căn cứ.
          """,
          """
          Every file and page is kept byte for byte as it was received, in WARC files that are only added to. Each has a \
          SHA-256 digest, printed at the end of the document’s page: whoever downloads an original can check it. The \
          keeper checks the whole archive with <code>tracuu verify --full</code>. What was read from an original, fields \
          like number, day and body too, was read by a machine and may be wrong; the original decides.
          """))</p>
        <h2>\(say("Riêng tư", "Privacy"))</h2>
        <p>\(say(
          """
          Trang này không đặt cookie, không có quảng cáo hay mã theo dõi, không ghi địa chỉ của người xem. Số định danh, \
          điện thoại, tài khoản của cá nhân trong văn bản được che khi nhập, \
          trừ khi cơ quan giữ kho quyết định khác.
          """,
          """
          This site sets no cookie, has no advertisement and no tracking, and does not write down its readers’ \
          addresses. Identity, telephone and account numbers of private persons are masked in documents when they are \
          imported, unless the keeper of the archive decides otherwise.
          """))</p>
        <h2 id="\(Self.contactAnchor)">\(say("Liên hệ", "Contact"))</h2>
        \(contactText)
        """
    ).html
  }

  private var figures: [FieldList.Field] {
    var fields: [FieldList.Field] = [
      (
        say("Tài liệu", "Items"),
        "\(PageFormat.number(overview.documents)); \(say("bản gần trùng tính một", "near-identical ones count as one"))"
      ),
      (say("Văn bản", "Official documents"), "\(PageFormat.number(overview.notices))"),
      (
        say("Tệp và trang đã nhận", "Files and pages received"),
        """
        \(PageFormat.number(overview.versions)), \
        \(say("kể cả phiên bản cũ và bản trùng", "with old versions and duplicates"))
        """
      ),
      (
        say("Bản gốc", "Originals"),
        "\(PageFormat.size(overview.originalBytes)) \(say("trên đĩa, đã nén", "on the disk, compressed"))"
      ),
    ]
    if let earliest = overview.earliest, let latest = overview.latest {
      fields.append(
        (
          say("Thời gian", "Time"),
          """
          \(say("từ", "from")) \(DateView(date: earliest).html) \(say("đến", "to")) \(DateView(date: latest).html)
          """
        ))
    }
    if !overview.collections.isEmpty {
      let links = overview.collections.prefix(Self.collections).map { value in
        "<a href=\"\(SiteURL.browseDocuments(BrowseChoice(.collection, value)).href)\"><bdi\(inVietnamese)>\(value.label)</bdi></a>"
          as HTML
      }
      let rest: HTML? =
        overview.collections.count > Self.collections
        ? ", <a href=\"\(SiteURL.browseList(.collection).href)\">\(say("xem cả", "see all")) \(overview.collections.count)</a>"
        : nil
      fields.append((say("Bộ sưu tập", "Collections"), "\(links.joined(separator: ", "))\(rest)"))
    }
    if let last = overview.lastImport {
      fields.append((say("Nhập gần nhất", "Last import"), CaptureTimeView(capturedAt: last).html))
    }
    return fields
  }

  private static let collections = 20

  /// By the newest document of this archive, so that the examples find something.
  private var examples: [HTML] {
    var examples: [HTML] = []
    let newest = overview.newest.first
    if let words = newest.flatMap({ SearchExample.unaccented($0.subject) }) {
      examples.append("\(say("Gõ có dấu hay không dấu đều được", "With or without diacritics")): \(search(words)).")
    } else {
      examples.append(
        say(
          "Gõ có dấu hay không dấu đều được: <i>thong bao</i> cũng tìm thấy <i>thông báo</i>.",
          """
          With or without diacritics: <i lang="vi">thong bao</i> also finds <i lang="vi">thông báo</i>.
          """))
    }
    if let number = newest?.number {
      examples.append(
        "\(say("Bằng số, ký hiệu, viết cách nào cũng được", "By number, however it is written")): \(search(number.printed))."
      )
    }
    if let body = BrowseProperty.issuer.most(1, of: overview).first {
      examples.append("\(say("Của một cơ quan", "Of one body")): \(search("cơ quan:\"\(body.value)\"")).")
    }
    if let year = overview.years.first {
      examples.append("\(say("Trong một năm", "Within a year")): \(search("năm:\(year.value)")).")
    }
    examples.append(
      say(
        "Đúng cụm từ: đặt trong ngoặc kép. Bỏ từ: đặt dấu trừ ở trước.",
        "An exact phrase: put it in quotation marks. Without a word: put a minus before it."))
    examples.append(
      """
      \(say(
        "Khi trình duyệt chạy mã lệnh: gợi ý hiện dưới ô tìm, phím <kbd>/</kbd> đưa con trỏ vào ô đó.",
        "Where the browser runs scripts: suggestions appear below the search field, the key <kbd>/</kbd> leads into it.")) \
      <span data-key-off="\(say("Tắt phím /", "Turn off the key /"))" \
      data-key-on="\(say("Bật phím /", "Turn on the key /"))"></span>
      """)
    examples.append(
      say(
        """
        Không nhớ gì chắc: <a href="\(SiteURL.browse.href)">duyệt kho</a> theo loại, cơ quan, năm, hoặc xem \
        <a href="\(SiteURL.register(RegisterForm()).href)">danh mục theo số</a>.
        """,
        """
        Nothing certain in mind: <a href="\(SiteURL.browse.href)">browse the archive</a> by type, body or year, or see \
        the <a href="\(SiteURL.register(RegisterForm()).href)">list by number</a>.
        """))
    return examples
  }

  private func search(_ query: String) -> HTML {
    "<a href=\"\(SiteURL.search(SearchForm(query: query)).href)\"><bdi\(inVietnamese)>\(query)</bdi></a>"
  }

  private var contactText: HTML {
    let address: HTML =
      contact.map { "<p>\(ContactView(contact: $0).html)</p>" }
        ?? """
        <p>\(say(
        "Người quản trị chưa ghi nơi liên hệ; hãy hỏi cơ quan giữ kho.",
        "No contact is given; ask the office that keeps the archive."))</p>
        """
    return """
      \(address)
      <p>\(ContactView.purpose): \(say(
        "ghi địa chỉ trang của văn bản và chỗ cần sửa.",
        "give the address of the document’s page and what is wrong on it.")) \(ContactView.certifiedCopies)</p>
      """
  }
}
