import HTMLText
public import NoticeModel
public import SearchQuery

/// A document as people read it: its fields, its text, where it comes from.
public struct DocumentPage: Sendable {
  public var notice: Notice
  public var relations: DocumentRelations

  public var references: DocumentReferences

  /// Which version `notice` is; nil where that is not known, and the page says nothing of versions.
  public var version: VersionPosition?

  /// The site's own address, for the data that programs read in the page; nil leaves them out.
  public var base: SiteBase?

  /// Whom to ask for corrections; nil says nothing of it.
  public var contact: SiteContact?

  public init(
    notice: Notice, relations: DocumentRelations = DocumentRelations(),
    references: DocumentReferences = DocumentReferences(), version: VersionPosition? = nil, base: SiteBase? = nil,
    contact: SiteContact? = nil
  ) {
    self.notice = notice
    self.relations = relations
    self.references = references
    self.version = version
    self.base = base
    self.contact = contact
  }

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(
      title: [notice.number?.printed, title].compactMap { $0 }.joined(separator: " – "),
      isIndexed: oldVersion == nil,
      canonical: canonical,
      hasScript: true,
      main: """
        <article data-copied="Đã chép">
        <h1><bdi>\(title)</bdi></h1>
        \(VersionNoteView(position: version, capturedAt: notice.provenance.capturedAt).html)\
        \(StatusView(status: references.status).html)\
        \(FieldList(fields: fields).html)
        \(CitationFormView(notice: notice).html)\
        \(LastingAddressView(url: canonical, base: base).html)\
        <ul class="actions">
        \(original)\(versions)\(alternates)
        </ul>
        \(PageContentsView(parts: parts).html)\
        <section class="text" aria-labelledby="toan-van">
        <h2 id="toan-van">Toàn văn</h2>
        \(text)\(SurroundingsView(blocks: notice.surroundings).html)
        </section>
        \(AssignmentsView(assignments: notice.facts.assignments).html)\
        \(ListedView(listed: notice.facts.listed ?? []).html)
        \(ReferencesView(references: references).html)
        \(LinksView(relations: relations).html)
        \(SimilarView(documents: relations.similar).html)
        \(OriginView(provenance: notice.provenance).html)
        \(contact.map { ContactView(contact: $0).line })
        </article>\(structuredData)
        """
    ).html
  }

  /// In the order in which they stand.
  private var parts: [PageContentsView.Part] {
    let attachments = relations.links.filter(\.isAttachment)
    let parts: [(isThere: Bool, part: PageContentsView.Part)] = [
      (true, ("toan-van", "Toàn văn")),
      (!notice.facts.assignments.isEmpty, ("nhiem-vu", "Nhiệm vụ được giao")),
      (!(notice.facts.listed ?? []).isEmpty, ("liet-ke", "Văn bản liệt kê")),
      (!references.cites.isEmpty, ("vien-dan", "Viện dẫn")),
      (!references.citedBy.isEmpty, ("duoc-vien-dan", "Được viện dẫn")),
      (!attachments.isEmpty, ("tep-dinh-kem", "Tệp đính kèm")),
      (attachments.count < relations.links.count, ("lien-ket", "Liên kết")),
      (!relations.linkedFrom.isEmpty, ("dinh-kem-o", "Đính kèm ở trang")),
      (!relations.similar.isEmpty, ("tuong-tu", "Bản tương tự")),
      (true, ("nguon-goc", "Nguồn gốc")),
    ]
    return parts.filter(\.isThere).map(\.part)
  }

  private var permalink: Permalink { version?.permalink ?? notice.permalink }
  private var oldVersion: VersionPosition? { version.flatMap { $0.isNewest ? nil : $0 } }

  /// An old version's address holds its time where that is known, since numbers move.
  private var canonical: SiteURL {
    guard let oldVersion else { return .document(permalink) }
    return HTTPDate(capturedAt: notice.provenance.capturedAt).map { .capture(permalink, $0) }
      ?? .version(permalink, oldVersion.number)
  }

  /// Of what the document is now: an old version would say the same of it in other words.
  private var structuredData: HTML? {
    guard let base, oldVersion == nil else { return nil }
    return StructuredData(notice: notice, references: references, base: base).html.map { "\n\($0)" }
  }

  private var title: String { notice.subject.isEmpty ? "(không có trích yếu)" : notice.subject }

  private var fields: [FieldList.Field] {
    var fields: [FieldList.Field] = []
    if let number = notice.number {
      let printed: HTML = "<b data-copy=\"Chép số\">\(number.printed)</b>"
      fields.append(("Số, ký hiệu", "\(printed)\(remark(on: "number"))"))
    }
    fields.append(("Loại", "\(notice.type.map { $0.name } ?? notice.kind.label)\(remark(on: "type"))"))
    if let date = notice.issuedOn {
      fields.append(("Ngày ban hành", "\(DateView(date: date).html)\(remark(on: "issued_on"))"))
    }
    if let date = notice.publishedOn {
      fields.append(("Đăng ngày", "\(DateView(date: date).html)\(remark(on: "published_on"))"))
    }
    if let body = notice.issuingBody {
      fields.append(("Cơ quan ban hành", "<bdi>\(body)</bdi>\(remark(on: "issuing_body"))"))
    }
    if let body = notice.issuingBody, let successor = Succession.successor(of: body) {
      fields.append(("Nay thuộc", "<bdi>\(successor)</bdi>"))
    }
    if let signer = notice.signer {
      let office = notice.facts.signerTitle.map { " <span class=\"muted\"><bdi>\($0)</bdi></span>" as HTML }
      fields.append(("Người ký", "<bdi>\(signer)</bdi>\(office)\(remark(on: "signer"))"))
    }
    if let urgency = notice.facts.urgency {
      fields.append(("Độ khẩn", "<bdi>\(urgency)</bdi>\(remark(on: "urgency"))"))
    }
    if let day = notice.facts.effectiveFrom {
      fields.append(("Có hiệu lực từ", "\(DateView(date: day).html)\(remark(on: "effective_from"))"))
    }
    if let day = notice.facts.effectiveUntil {
      fields.append(("Có hiệu lực đến hết", "\(DateView(date: day).html)\(remark(on: "effective_until"))"))
    }
    if !notice.facts.addressees.isEmpty {
      fields.append(("Kính gửi", "<bdi>\(notice.facts.addressees.joined(separator: "; "))</bdi>"))
    }
    if !notice.facts.recipients.isEmpty {
      fields.append(("Nơi nhận", "<bdi>\(notice.facts.recipients.joined(separator: "; "))</bdi>"))
    }
    if let copy = notice.facts.copyOf { fields.append(("Bản sao", "<bdi>\(copy)</bdi>")) }
    if !notice.category.isEmpty {
      fields.append(("Chuyên mục", "<bdi>\(CategoryText.text(of: notice.category))</bdi>"))
    }
    for (name, value) in notice.extra.sorted(by: { $0.key < $1.key }) {
      fields.append(("\(name)", "<bdi>\(LinesView(text: value).html)</bdi>"))
    }
    return fields
  }

  /// Says of a value that the document does not print it.
  private func remark(on field: String) -> HTML? {
    if notice.facts.corrected?[field] != nil { return " <span class=\"muted\">(theo người đối chiếu)</span>" }
    guard notice.facts.inferred.contains(field) else { return nil }
    if field == "effective_from" { return " <span class=\"muted\">(tính từ ngày ký hoặc ngày thông qua)</span>" }
    return " <span class=\"muted\">(suy ra từ cơ quan cấp trên in ở đầu văn bản)</span>"
  }

  private var original: HTML? {
    guard !notice.provenance.withholdsOriginal else { return nil }
    let address = oldVersion.map { SiteURL.versionOriginal(permalink, $0.number) } ?? .original(permalink)
    let size = VietnameseFormat.size(notice.provenance.byteCount)
    return "\(view)<li><a href=\"\(address.path)\" download class=\"button\">Tải bản gốc (\(size))</a></li>\n"
  }

  /// Where a browser can show it.
  private var view: HTML? {
    guard ViewableType(mediaType: notice.provenance.mediaType) != nil else { return nil }
    let address = oldVersion.map { SiteURL.versionOriginalView(permalink, $0.number) } ?? .originalView(permalink)
    return "<li><a href=\"\(address.path)\">Xem bản gốc</a></li>\n"
  }

  private var versions: HTML? {
    guard let version, version.count > 1 else { return nil }
    let address = SiteURL.versions(permalink, page: 1).path
    return "<li><a href=\"\(address)\">Các phiên bản (\(VietnameseFormat.number(version.count)))</a></li>\n"
  }

  /// Of the newest version only; other formats of an older one have no address.
  private var alternates: HTML? {
    guard oldVersion == nil else { return nil }
    return DocumentFormat.allCases.map { format in
      "<li><a href=\"\(SiteURL.alternate(permalink, format).path)\">\(format.label)</a></li>" as HTML
    }.joined(separator: "\n")
  }

  private var text: HTML {
    guard !notice.body.isEmpty else {
      return "<p class=\"muted\">Không đọc được chữ nào từ bản gốc. Hãy tải bản gốc để xem.</p>"
    }
    let sections = TextSections(notice.body, facts: notice.facts)
    return """
      \(TextContentsView(sections: sections.all).html)\
      \(BlocksView(blocks: notice.body, pages: notice.pages, sections: sections).html)
      """
  }
}

/// Names and values, as a description list.
struct FieldList {
  typealias Field = (name: HTML, value: HTML)
  var fields: [Field]

  var html: HTML {
    let items = fields.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" as HTML }
    return "<dl class=\"record\">\n\(items.joined(separator: "\n"))\n</dl>"
  }
}
