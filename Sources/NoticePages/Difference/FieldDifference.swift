import NoticeModel

/// A field that two versions of a document state differently.
public struct FieldDifference: Sendable, Hashable {
  /// The machine key, as in the JSON of a document; `extra.NAME` for a field by its own name.
  public let key: String
  /// How the field is called on pages.
  public let name: String
  /// Nil where the version does not have the field.
  public let old: String?
  public let new: String?

  /// The fields that differ, in the order of a document's page.
  static func differences(from old: Notice, to new: Notice) -> [FieldDifference] {
    let pairs = zip(fields(of: old), fields(of: new)).map { old, new in
      FieldDifference(key: old.key, name: old.name, old: old.value, new: new.value)
    }
    let extra = Set(old.extra.keys).union(new.extra.keys).sorted().map { name in
      FieldDifference(key: "extra.\(name)", name: name, old: old.extra[name], new: new.extra[name])
    }
    return (pairs + extra).filter { $0.old != $0.new }
  }

  /// The same fields in the same order for every document.
  private static func fields(of notice: Notice) -> [(key: String, name: String, value: String?)] {
    func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "; ") }
    let facts = notice.facts
    return [
      ("number", "Số, ký hiệu", notice.number?.printed),
      ("type", "Loại", notice.type?.name ?? notice.kind.label),
      ("subject", notice.kind == .notice ? "Trích yếu" : "Tiêu đề", notice.subject.isEmpty ? nil : notice.subject),
      ("issued_on", "Ngày ban hành", notice.issuedOn.map(VietnameseFormat.date)),
      ("published_on", "Đăng ngày", notice.publishedOn.map(VietnameseFormat.date)),
      ("issuing_body", "Cơ quan ban hành", notice.issuingBody),
      ("signer", "Người ký", notice.signer),
      ("signer_title", "Chức vụ người ký", facts.signerTitle),
      ("urgency", "Độ khẩn", facts.urgency),
      ("effective_from", "Có hiệu lực từ", facts.effectiveFrom.map(VietnameseFormat.date)),
      ("effective_until", "Có hiệu lực đến hết", facts.effectiveUntil.map(VietnameseFormat.date)),
      ("addressees", "Kính gửi", list(facts.addressees)),
      ("recipients", "Nơi nhận", list(facts.recipients)),
      ("copy_of", "Bản sao", facts.copyOf),
      ("category", "Chuyên mục", notice.category.isEmpty ? nil : CategoryText.text(of: notice.category)),
    ]
  }
}
