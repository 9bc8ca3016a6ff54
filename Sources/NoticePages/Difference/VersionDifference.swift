public import NoticeModel

/// How two versions of a document differ: in their fields, their text and what stands around it.
///
/// Cost: as `TextDifference`, twice.
public struct VersionDifference: Sendable, Hashable {
  public let fields: [FieldDifference]
  public let text: TextDifference
  /// Menus and footers of a page: apart, since they change with every article that the portal adds.
  public let surroundings: TextDifference

  public init(from old: Notice, to new: Notice) {
    fields = FieldDifference.differences(from: old, to: new)
    text = TextDifference(from: old.body, to: new.body)
    surroundings = TextDifference(from: old.surroundings, to: new.surroundings)
  }
}
