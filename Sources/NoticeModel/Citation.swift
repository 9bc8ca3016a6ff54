/// A mention of another document in a text, and how the text stands to it (viện dẫn; NĐ 30/2020, Phụ lục I, phần I, mục
/// II, khoản 6).
public struct Citation: Sendable, Hashable, Codable {
  /// What the citing document has to do with the cited one. The raw values are the machine keys of every output.
  public enum Relation: String, Sendable, Hashable, CaseIterable, Codable {
    /// Căn cứ: an opening line the document rests on.
    case basis
    /// Theo, thực hiện: followed in the running text.
    case pursuant
    /// Sửa đổi, bổ sung.
    case amends
    /// Thay thế.
    case replaces
    /// Bãi bỏ, hủy bỏ.
    case repeals
    /// The cited one ends, said in the passive: "… hết hiệu lực thi hành".
    case repealedPassive = "repealed-passive"
    /// Đính chính.
    case corrects
    /// Ban hành kèm theo.
    case attachedTo = "attached-to"
    /// Hướng dẫn, quy định chi tiết.
    case guides
    /// Trả lời.
    case replies
    /// Anything else.
    case mentions
  }

  public var relation: Relation
  /// Nil for laws that are cited by name.
  public var number: DocumentNumber?
  public var type: DocumentType?
  /// The name of a law with its type, as printed: "Luật Đất đai".
  public var name: String?
  public var issuedOn: CivilDate?
  /// As printed behind "của": "UBND tỉnh Tân Lộc".
  public var issuer: String?
  /// The part that is meant, as printed: "điểm d khoản 3 Điều 4".
  public var article: String?
  /// Where it stands in the document's text, in Unicode scalars: from the type's name or the number to the end of the
  /// number or name.
  public var span: Range<Int>

  public init(
    relation: Relation, number: DocumentNumber? = nil, type: DocumentType? = nil, name: String? = nil,
    issuedOn: CivilDate? = nil, issuer: String? = nil, article: String? = nil, span: Range<Int>
  ) {
    self.relation = relation
    self.number = number
    self.type = type
    self.name = name
    self.issuedOn = issuedOn
    self.issuer = issuer
    self.article = article
    self.span = span
  }
}
