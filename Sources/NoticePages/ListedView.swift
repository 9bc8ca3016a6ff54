import HTMLText
import NoticeModel
import SearchQuery

/// The documents that a page lists; each leads to what the archive has under its number.
struct ListedView {
  var listed: [ListedDocument]

  private static let most = 200

  var html: HTML? {
    let items = listed.prefix(Self.most).map { row in
      let text: HTML = "<bdi\(inVietnamese)>\(row.number.printed)</bdi>"
      return "<a href=\"\(SiteURL.number(row.number.printed).href)\">\(text)</a>\(ListedText(row: row).html)" as HTML
    }
    let more: HTML? =
      listed.count > Self.most
      ? say("\(Self.most) văn bản đầu trong \(listed.count).", "The first \(Self.most) of \(listed.count) documents.")
      : nil
    return ListSection(
      anchor: "liet-ke", title: say("Văn bản liệt kê trong trang", "Documents listed on the page"), remark: more,
      items: items
    ).html
  }
}

/// What a row says of a document beside its number.
struct ListedText {
  var row: ListedDocument

  var html: HTML {
    let day = row.issuedOn.map { "\(say(" ngày ", " of "))\(DateView(date: $0).html)" as HTML }
    let body = row.issuingBody.map { "\(say(" của ", " by "))<bdi\(inVietnamese)>\($0)</bdi>" as HTML }
    return "\(day)\(body): <bdi\(inVietnamese)>\(row.subject)</bdi>"
  }
}

/// What pages list under a number.
struct ListingsView {
  var listings: [Listing]

  var html: HTML? {
    let items = listings.map { listing in
      """
      <b><bdi\(inVietnamese)>\(listing.listed.number.printed)</bdi></b>\(ListedText(row: listing.listed).html)
      <span class="muted">(\(say("trong", "in")) <a href="\(SiteURL.document(listing.page.permalink).href)"><bdi\(inVietnamese)>\(listing.page.subject)</bdi></a>)</span>
      """ as HTML
    }
    return ListSection(
      anchor: "liet-ke", title: say("Có trong danh mục của trang khác", "In lists of other pages"),
      remark: say(
        "Kho giữ trang liệt kê các văn bản này; văn bản có thể không có trong kho.",
        "The archive has a page that lists these documents; they themselves may not be in the archive."), items: items
    ).html
  }
}

/// A listed document in JSON.
struct ListedJSON: Encodable, Sendable {
  let number: String
  @OrNull var type: String?
  @OrNull var issuedOn: String?
  @OrNull var issuingBody: String?
  let subject: String
  let span: [Int]

  init(_ row: ListedDocument) {
    number = row.number.printed
    type = row.type?.name
    issuedOn = row.issuedOn?.description
    issuingBody = row.issuingBody
    subject = row.subject
    span = row.span.pair
  }

  enum CodingKeys: String, CodingKey {
    case number, type, subject, span
    case issuedOn = "issued_on"
    case issuingBody = "issuing_body"
  }
}

/// A row with the page it stands in.
struct ListingJSON: Encodable, Sendable {
  let listed: ListedJSON
  let page: RelatedJSON

  init(_ listing: Listing) {
    listed = ListedJSON(listing.listed)
    page = RelatedJSON(listing.page)
  }
}
