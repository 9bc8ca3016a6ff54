import HTMLText

/// Whom to ask, as a link where the contact is an address.
struct ContactView {
  var contact: SiteContact

  static let purpose = "Yêu cầu đính chính, gỡ"

  var html: HTML {
    contact.address.map { "<a href=\"\($0)\"><bdi>\(contact.text)</bdi></a>" } ?? "<bdi>\(contact.text)</bdi>"
  }

  /// The line on a document's page.
  var line: HTML { "<p class=\"contact\">\(Self.purpose): \(html)</p>" }
}
