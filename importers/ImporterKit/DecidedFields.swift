public import NoticeModel
import VietnameseText

/// What a person decided about fields of a document, in place of what was read from it.
///
/// A value is kept as it was written and means the same at every rebuild. An empty one says that the document has no
/// such field.
public struct DecidedFields: Sendable, Hashable {
  /// The fields a person may decide on, by their machine keys.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case kind, number, type, subject, signer, urgency
    case issuingBody = "issuing_body"
    case issuedOn = "issued_on"
    case publishedOn = "published_on"
    case effectiveFrom = "effective_from"
    case effectiveUntil = "effective_until"
  }

  /// Why a value cannot be decided on; nothing was changed.
  public struct Refusal: Error, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Field → value; nil takes an earlier decision back, so that the document speaks for itself again.
  public private(set) var values: [Field: String?] = [:]

  public init() {}

  /// - Parameter values: by machine keys; keys that are not known are passed over.
  public init(_ values: [String: String?]) {
    for (key, value) in values {
      if let field = Field(rawValue: key) { self.values[field] = .some(value) }
    }
  }

  public var isEmpty: Bool { values.isEmpty }
  public var takesBack: Bool { values.values.contains(nil) }

  /// By machine keys.
  public var keyed: [String: String?] {
    Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
  }

  /// Adds a decision, and checks that it can be carried out.
  public mutating func set(_ field: Field, to value: String?) throws(Refusal) {
    let value = value.map(ReadingForm.cleaned)
    if let value, let problem = Self.problem(with: value, of: field) { throw Refusal(description: problem) }
    values[field] = .some(value)
  }

  /// These decisions with later ones, which win.
  public func merging(_ later: DecidedFields) -> DecidedFields {
    var merged = self
    merged.values.merge(later.values) { $1 }
    return merged
  }

  /// Puts the values into `notice` and marks them as decided. What was taken back must have been read again before.
  public func apply(to notice: inout Notice) {
    var marked = notice.facts.corrected ?? [:]
    for field in Field.allCases {
      guard let value = values[field] else { continue }
      marked[field.rawValue] = value
      guard let value else { continue }
      Self.put(value, in: field, of: &notice)
      notice.facts.evidence[field.rawValue] = nil
      notice.facts.inferred.removeAll { $0 == field.rawValue }
      if let code = Self.contradiction(in: field)?.rawValue { notice.provenance.warnings.removeAll { $0 == code } }
    }
    notice.facts.corrected = marked.isEmpty ? nil : marked
    // A document that a person gave a number is an official one, unless the person says otherwise.
    if notice.facts.corrected?["kind"] == nil, notice.number != nil, notice.kind == .page { notice.kind = .notice }
  }

  private static func put(_ value: String, in field: Field, of notice: inout Notice) {
    let text = value.isEmpty ? nil : value
    switch field {
    case .kind: notice.kind = kind(value) ?? notice.kind
    case .number: notice.number = text.flatMap { NumberRecogniser.number(stated: $0) }
    case .type: notice.type = text.flatMap(TypeRecogniser.type(stated:))
    case .subject: notice.subject = text ?? notice.subject
    case .signer: notice.signer = text
    case .urgency: notice.facts.urgency = text
    case .issuingBody: notice.issuingBody = text
    case .issuedOn: notice.issuedOn = text.flatMap(day)
    case .publishedOn: notice.publishedOn = text.flatMap(day)
    case .effectiveFrom: notice.facts.effectiveFrom = text.flatMap(day)
    case .effectiveUntil: notice.facts.effectiveUntil = text.flatMap(day)
    }
  }

  private static func problem(with value: String, of field: Field) -> String? {
    guard value.utf8.count <= 2_000, !value.contains("\n") else { return "Giá trị của \(field.rawValue) quá dài." }
    guard !value.isEmpty else {
      return [.subject, .kind].contains(field) ? "Không thể để trống \(field.rawValue)." : nil
    }
    switch field {
    case .kind where kind(value) == nil:
      return "kind phải là notice (văn bản) hoặc page (trang), không phải “\(value)”."
    case .number where NumberRecogniser.number(stated: value) == nil:
      return "“\(value)” không phải là số ký hiệu, ví dụ 164/TB-UBND."
    case .type where TypeRecogniser.type(stated: value) == nil: return "“\(value)” không phải là tên loại văn bản."
    case .issuedOn, .publishedOn, .effectiveFrom, .effectiveUntil:
      return day(value) != nil ? nil : "“\(value)” không phải là ngày; hãy viết 2013-07-22 hoặc 22/7/2013."
    default: return nil
    }
  }

  private static func kind(_ value: String) -> Notice.Kind? {
    Notice.Kind(rawValue: value).flatMap { $0 == .container ? nil : $0 }
  }

  private static func day(_ value: String) -> CivilDate? { CivilDate(iso: value) ?? CivilDate(dayFirst: value) }

  /// The warning that a decision on a field settles.
  private static func contradiction(in field: Field) -> ImportWarning.Code? {
    switch field {
    case .number: .conflictingNumber
    case .issuedOn: .conflictingDate
    default: nil
    }
  }
}
