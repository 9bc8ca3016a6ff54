import HTMLText
import NoticeModel

/// A field that two versions of a document state differently.
public struct FieldDifference: Sendable, Hashable {
  /// The machine key, as in the JSON of a document; `extra.NAME` for a field by its own name.
  public let key: String
  /// How the field is called on pages.
  public let name: String
  /// The same in English; a field of its own name keeps that.
  let english: String
  /// Nil where the version does not have the field.
  public let old: String?
  public let new: String?

  /// The fields that differ, in the order of a document's page.
  static func differences(from old: Notice, to new: Notice) -> [FieldDifference] {
    let pairs = zip(fields(of: old), fields(of: new)).map { old, new in
      FieldDifference(key: old.key, name: old.name, english: old.english, old: old.value, new: new.value)
    }
    let extra = Set(old.extra.keys).union(new.extra.keys).sorted().map { name in
      FieldDifference(key: "extra.\(name)", name: name, english: name, old: old.extra[name], new: new.extra[name])
    }
    return (pairs + extra).filter { $0.old != $0.new }
  }

  /// The name for the reader of a page.
  var label: HTML { say(HTML(text: name), isOwn ? "<span lang=\"vi\">\(name)</span>" : HTML(text: english)) }

  /// Whether the field has its name from a document.
  private var isOwn: Bool { key.hasPrefix("extra.") }

  /// The same fields in the same order for every document.
  private static func fields(of notice: Notice) -> [(key: String, name: String, english: String, value: String?)] {
    func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "; ") }
    let facts = notice.facts
    return [
      ("number", "Số, ký hiệu", "Number", notice.number?.printed),
      ("type", "Loại", "Type", notice.type?.name ?? notice.kind.label),
      (
        "subject", notice.kind == .notice ? "Trích yếu" : "Tiêu đề", notice.kind == .notice ? "Subject" : "Title",
        notice.subject.isEmpty ? nil : notice.subject
      ),
      ("issued_on", "Ngày ban hành", "Issued on", notice.issuedOn.map(PageFormat.date)),
      ("published_on", "Đăng ngày", "Published on", notice.publishedOn.map(PageFormat.date)),
      ("issuing_body", "Cơ quan ban hành", "Issuing body", notice.issuingBody),
      ("signer", "Người ký", "Signer", notice.signer),
      ("signer_title", "Chức vụ người ký", "Office of the signer", facts.signerTitle),
      ("urgency", "Độ khẩn", "Urgency", facts.urgency),
      ("effective_from", "Có hiệu lực từ", "In force from", facts.effectiveFrom.map(PageFormat.date)),
      ("effective_until", "Có hiệu lực đến hết", "In force until", facts.effectiveUntil.map(PageFormat.date)),
      ("addressees", "Kính gửi", "Addressed to", list(facts.addressees)),
      ("recipients", "Nơi nhận", "Copies to", list(facts.recipients)),
      ("copy_of", "Bản sao", "Copy", facts.copyOf),
      ("category", "Chuyên mục", "Category", notice.category.isEmpty ? nil : CategoryText.text(of: notice.category)),
    ]
  }
}
