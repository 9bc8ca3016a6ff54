import HTMLText

/// Whom to ask, as a link where the contact is an address.
struct ContactView {
  var contact: SiteContact

  static var purpose: HTML { say("Yêu cầu đính chính, gỡ", "To ask for a correction or removal") }

  /// What the archive cannot give.
  static var certifiedCopies: HTML {
    say(
      "Cần bản sao y thì hỏi cơ quan ban hành hoặc lưu trữ có thẩm quyền.",
      "For a certified copy ask the issuing body or the archives in charge.")
  }

  var html: HTML {
    contact.address.map { "<a href=\"\($0)\"><bdi\(inVietnamese)>\(contact.text)</bdi></a>" }
      ?? "<bdi\(inVietnamese)>\(contact.text)</bdi>"
  }

  /// The line on a document's page.
  var line: HTML { "<p class=\"contact\">\(Self.purpose): \(html)</p>" }
}
