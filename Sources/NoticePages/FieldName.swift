import HTMLText

/// What a field of a document is called, by machines and on pages.
struct FieldName: Sendable, Hashable {
  /// As in the JSON of a document.
  let key: String
  let vietnamese: String
  let english: String

  init(_ key: String, _ vietnamese: String, _ english: String) {
    (self.key, self.vietnamese, self.english) = (key, vietnamese, english)
  }

  /// The name for the reader of a page.
  var label: HTML { say(HTML(text: vietnamese), HTML(text: english)) }

  static let number = FieldName("number", "Số, ký hiệu", "Number")
  static let type = FieldName("type", "Loại", "Type")
  static let subject = FieldName("subject", "Trích yếu", "Subject")
  /// The subject of what is no official document.
  static let title = FieldName("subject", "Tiêu đề", "Title")
  static let issuedOn = FieldName("issued_on", "Ngày ban hành", "Issued on")
  static let publishedOn = FieldName("published_on", "Đăng ngày", "Published on")
  static let issuingBody = FieldName("issuing_body", "Cơ quan ban hành", "Issuing body")
  /// The body that an issuing body has become part of.
  static let successor = FieldName("successor", "Nay thuộc", "Now part of")
  static let signer = FieldName("signer", "Người ký", "Signer")
  static let signerTitle = FieldName("signer_title", "Chức vụ người ký", "Office of the signer")
  static let urgency = FieldName("urgency", "Độ khẩn", "Urgency")
  static let effectiveFrom = FieldName("effective_from", "Có hiệu lực từ", "In force from")
  static let effectiveUntil = FieldName("effective_until", "Có hiệu lực đến hết", "In force until")
  static let addressees = FieldName("addressees", "Kính gửi", "Addressed to")
  static let recipients = FieldName("recipients", "Nơi nhận", "Copies to")
  static let copyOf = FieldName("copy_of", "Bản sao", "Copy")
  static let category = FieldName("category", "Chuyên mục", "Category")
}
