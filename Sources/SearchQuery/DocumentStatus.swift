public import NoticeModel

/// Whether a document holds, as far as documents of the archive say so. Never that it does: what is not there may have
/// ended it.
public struct DocumentStatus: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Bị bãi bỏ.
    case repealed
    /// Bị thay thế.
    case replaced
    /// Bị sửa đổi, bổ sung.
    case amended
    /// Hết hiệu lực: its own last day is over.
    case expired
    /// Chưa có hiệu lực: its own first day is to come.
    case notYetInForce = "not_yet_in_force"
    /// Nothing in the archive changes it.
    case unchanged = "no_change_seen"
  }

  public var kind: Kind
  /// True where only parts of it are replaced or repealed.
  public var isPartial: Bool
  /// The documents that say so, the relation of each.
  public var by: [DocumentReferences.Citing]
  /// The day that the document itself states, where the status follows from it.
  public var day: CivilDate?

  public init(
    kind: Kind = .unchanged, isPartial: Bool = false, by: [DocumentReferences.Citing] = [], day: CivilDate? = nil
  ) {
    self.kind = kind
    self.isPartial = isPartial
    self.by = by
    self.day = day
  }

  /// The status on a day that follows from what cites a document and from the days it states itself: the end of the
  /// whole, then its own days, then the end of parts, then changes.
  public init(
    citedBy: [DocumentReferences.Citing], from: CivilDate? = nil, until: CivilDate? = nil, on today: CivilDate?
  ) {
    let notices = citedBy.filter(\.isNotice)
    if let ended = Self.ended(notices, partial: false) {
      self = ended
    } else if let until, let today, until < today {
      self.init(kind: .expired, day: until)
    } else if let from, let today, from > today {
      self.init(kind: .notYetInForce, day: from)
    } else if let ended = Self.ended(notices, partial: true) {
      self = ended
    } else {
      let amended = notices.filter { $0.relation == .amends || $0.relation == .corrects }
      self.init(kind: amended.isEmpty ? .unchanged : .amended, by: amended)
    }
  }

  private static func ended(_ notices: [DocumentReferences.Citing], partial: Bool) -> DocumentStatus? {
    func those(_ relations: Set<Citation.Relation>) -> [DocumentReferences.Citing] {
      notices.filter { relations.contains($0.relation) && ($0.article != nil) == partial }
    }
    let repealed = those([.repeals, .repealedPassive])
    let replaced = those([.replaces])
    guard !repealed.isEmpty || !replaced.isEmpty else { return nil }
    // What was replaced has a successor, which tells more than that it ended.
    return DocumentStatus(
      kind: replaced.isEmpty ? .repealed : .replaced, isPartial: partial, by: replaced + repealed)
  }
}
