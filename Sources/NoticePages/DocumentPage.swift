public import HTMLText
public import NoticeModel
public import SearchQuery

/// A document as people read it: its fields, its text, where it comes from.
public struct DocumentPage: SitePage {
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
  public var html: HTML {
    PageLayout(
      title: [notice.number?.printed, SubjectView(subject: notice.subject).text].compactMap { $0 }.joined(
        separator: " – "),
      isIndexed: oldVersion == nil,
      canonical: shown ?? canonical,
      hasScript: true,
      main: """
        <article data-copied="\(say("Đã chép", "Copied"))">
        <h1>\(SubjectView(subject: notice.subject).html)</h1>
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
        <h2 id="toan-van">\(say("Toàn văn", "Full text"))</h2>
        \(text)\(SurroundingsView(blocks: notice.surroundings).html)
        </section>
        \(AssignmentsView(assignments: notice.facts.assignments).html)\
        \(ListedView(listed: notice.facts.listed ?? []).html)
        \(ReferencesView(references: references).html)
        \(LinksView(relations: relations).html)
        \(SimilarView(documents: relations.similar).html)
        \(OriginView(provenance: notice.provenance, portalURL: notice.portalURL).html)
        \(contact.map { ContactView(contact: $0).line })
        </article>\(structuredData)
        """
    ).html
  }

  /// In the order in which they stand.
  private var parts: [PageContentsView.Part] {
    let attachments = relations.links.filter(\.isAttachment)
    let parts: [(isThere: Bool, part: PageContentsView.Part)] = [
      (true, ("toan-van", sayText("Toàn văn", "Full text"))),
      (!notice.facts.assignments.isEmpty, ("nhiem-vu", sayText("Nhiệm vụ được giao", "Assignments"))),
      (!(notice.facts.listed ?? []).isEmpty, ("liet-ke", sayText("Văn bản liệt kê", "Documents listed"))),
      (!references.cites.isEmpty, ("vien-dan", sayText("Viện dẫn", "Cites"))),
      (!references.citedBy.isEmpty, ("duoc-vien-dan", sayText("Được viện dẫn", "Cited by"))),
      (!attachments.isEmpty, ("tep-dinh-kem", sayText("Tệp đính kèm", "Attached files"))),
      (attachments.count < relations.links.count, ("lien-ket", sayText("Liên kết", "Links"))),
      (!relations.linkedFrom.isEmpty, ("dinh-kem-o", sayText("Đính kèm ở trang", "Attached to"))),
      (!relations.similar.isEmpty, ("tuong-tu", sayText("Bản tương tự", "Similar copies"))),
      (true, ("nguon-goc", sayText("Nguồn gốc", "Provenance"))),
    ]
    return parts.filter(\.isThere).map(\.part)
  }

  private var permalink: Permalink { version?.permalink ?? notice.permalink }
  private var oldVersion: VersionPosition? { version.flatMap { $0.isNewest ? nil : $0 } }

  /// The document that searches show in the place of this one, which is like it: of those the one with the smallest id, and
  /// the first in the list. Search engines are to know one address of a text. Nil where it is this one.
  private var shown: SiteURL? {
    guard oldVersion == nil, let first = relations.similar.first, first.id < notice.id else { return nil }
    return .document(first.permalink)
  }

  /// An old version's address holds its time where that is known, since numbers move.
  private var canonical: SiteURL {
    guard let oldVersion else { return .document(permalink) }
    return HTTPDate(capturedAt: notice.provenance.capturedAt).map { .capture(permalink, $0) }
      ?? .version(permalink, oldVersion.number)
  }

  /// Of what the document is now: an old version would say the same of it in other words.
  private var structuredData: HTML? {
    guard let base, oldVersion == nil else { return nil }
    // Programs get the same data from every page of the document.
    let data = PageReader.$current.withValue(PageReader()) {
      StructuredData(notice: notice, references: references, base: base).html
    }
    return data.map { "\n\($0)" }
  }

  private var fields: [FieldList.Field] {
    func words(_ text: String) -> HTML { "<bdi\(inVietnamese)>\(text)</bdi>" }
    func words(_ texts: [String]) -> HTML? { texts.isEmpty ? nil : words(texts.joined(separator: "; ")) }
    let facts = notice.facts
    let number = notice.number.map { number -> HTML in
      "<b\(inVietnamese) data-copy=\"\(say("Chép số", "Copy the number"))\">\(number.printed)</b>"
    }
    let office = facts.signerTitle.map { " <span class=\"muted\">\(words($0))</span>" as HTML }
    let stated: [(name: FieldName, value: HTML?)] = [
      (.number, number),
      (.type, notice.type.map { quoted($0.name) } ?? "\(notice.kind.label)"),
      (.issuedOn, notice.issuedOn.map { DateView(date: $0).html }),
      (.publishedOn, notice.publishedOn.map { DateView(date: $0).html }),
      (.issuingBody, notice.issuingBody.map { words($0) }),
      (.successor, notice.issuingBody.flatMap { Succession.successor(of: $0) }.map { words($0) }),
      (.signer, notice.signer.map { "\(words($0))\(office)" }),
      (.urgency, facts.urgency.map { words($0) }),
      (.effectiveFrom, facts.effectiveFrom.map { DateView(date: $0).html }),
      (.effectiveUntil, facts.effectiveUntil.map { DateView(date: $0).html }),
      (.addressees, words(facts.addressees)),
      (.recipients, words(facts.recipients)),
      (.copyOf, facts.copyOf.map { words($0) }),
      (.category, notice.category.isEmpty ? nil : words(CategoryText.text(of: notice.category))),
    ]
    let own = notice.extra.sorted { $0.key < $1.key }.map { name, value -> FieldList.Field in
      (quoted(name), "<bdi\(inVietnamese)>\(LinesView(text: value).html)</bdi>")
    }
    return stated.compactMap { name, value in value.map { (name.label, "\($0)\(remark(on: name.key))") } } + own
  }

  /// Says of a value that the document does not print it.
  private func remark(on field: String) -> HTML? {
    if notice.facts.corrected?[field] != nil {
      return " <span class=\"muted\">(\(say("theo người đối chiếu", "decided by a person")))</span>"
    }
    guard notice.facts.inferred.contains(field) else { return nil }
    if field == "effective_from" {
      return
        " <span class=\"muted\">(\(say("tính từ ngày ký hoặc ngày thông qua", "counted from the day of signing or adoption")))</span>"
    }
    return
      " <span class=\"muted\">(\(say("suy ra từ cơ quan cấp trên in ở đầu văn bản", "inferred from the superior body at the head of the document")))</span>"
  }

  private var original: HTML? {
    guard !notice.provenance.withholdsOriginal else { return nil }
    let address = oldVersion.map { SiteURL.versionOriginal(permalink, $0.number) } ?? .original(permalink)
    let size = PageFormat.size(notice.provenance.byteCount)
    return
      "\(view)<li><a href=\"\(address.href)\" download class=\"button\">\(say("Tải bản gốc", "Download the original")) (\(size))</a></li>\n"
  }

  /// Where a browser can show it.
  private var view: HTML? {
    guard let type = ViewableType(mediaType: notice.provenance.mediaType) else { return nil }
    let address = oldVersion.map { SiteURL.versionOriginalView(permalink, $0.number) } ?? .originalView(permalink)
    return
      "<li><a href=\"\(address.href)\">\(say("Xem bản gốc", "View the original"))</a></li>\n\(type == .html ? replay : nil)"
  }

  private var replay: HTML {
    let address = oldVersion.map { SiteURL.versionReplayView(permalink, $0.number) } ?? .replayView(permalink)
    return """
      <li><a href="\(address.href)">\(say("Xem trang như khi lưu", "View the page as it was captured"))</a></li>

      """
  }

  private var versions: HTML? {
    guard let version, version.count > 1 else { return nil }
    let address = SiteURL.versions(permalink, page: 1).href
    return
      "<li><a href=\"\(address)\">\(say("Các phiên bản", "Versions")) (\(PageFormat.number(version.count)))</a></li>\n"
  }

  /// Of the newest version only; other formats of an older one have no address.
  private var alternates: HTML? {
    guard oldVersion == nil else { return nil }
    return DocumentFormat.allCases.map { format in
      "<li><a href=\"\(SiteURL.alternate(permalink, format).href)\">\(format.label)</a></li>" as HTML
    }.joined(separator: "\n")
  }

  private var text: HTML {
    guard !notice.body.isEmpty else {
      let remark = say(
        "Không đọc được chữ nào từ bản gốc. Hãy tải bản gốc để xem.",
        "No letter of the original could be read. Download it to see it.")
      return "<p class=\"muted\">\(remark)</p>"
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
