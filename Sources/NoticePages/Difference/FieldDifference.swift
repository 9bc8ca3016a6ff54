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
      FieldDifference(
        key: old.name.key, name: old.name.vietnamese, english: old.name.english, old: old.value, new: new.value)
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
  private static func fields(of notice: Notice) -> [(name: FieldName, value: String?)] {
    func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "; ") }
    let facts = notice.facts
    return [
      (.number, notice.number?.printed),
      (.type, notice.type?.name ?? notice.kind.label),
      (notice.kind == .notice ? .subject : .title, notice.subject.isEmpty ? nil : notice.subject),
      (.issuedOn, notice.issuedOn.map(PageFormat.date)),
      (.publishedOn, notice.publishedOn.map(PageFormat.date)),
      (.issuingBody, notice.issuingBody),
      (.signer, notice.signer),
      (.signerTitle, facts.signerTitle),
      (.urgency, facts.urgency),
      (.effectiveFrom, facts.effectiveFrom.map(PageFormat.date)),
      (.effectiveUntil, facts.effectiveUntil.map(PageFormat.date)),
      (.addressees, list(facts.addressees)),
      (.recipients, list(facts.recipients)),
      (.copyOf, facts.copyOf),
      (.category, notice.category.isEmpty ? nil : CategoryText.text(of: notice.category)),
    ]
  }
}
