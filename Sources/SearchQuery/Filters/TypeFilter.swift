import DocumentNumbers
import NoticeModel
import VietnameseText

/// The type of document by its abbreviation or name: `loại:TB`, `loại:"thông báo"`, `type:qd`.
enum TypeFilter: QueryFilter {
  static let name = "loại"
  static let keys = ["loai", "loai van ban", "type"]

  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    guard let type = DocumentTypes.type(code: value) ?? DocumentTypes.type(wholly: value) else {
      return .unknown(expected: "một loại văn bản, như loại:TB hay loại:\"thông báo\"")
    }
    return filters.put(type.code, at: \.type)
  }
}

extension DocumentTypes {
  /// The type whose name, one of today or an older one, the text is with nothing after it.
  fileprivate static func type(wholly text: String) -> DocumentType? {
    let words = Folding.words(in: text).map(\.folded)
    // No name is another with a word that names no type before it: without its last word it is another type or none.
    guard let type = type(named: text), type != self.type(named: words.dropLast().joined(separator: " ")) else {
      return nil
    }
    return type
  }
}
