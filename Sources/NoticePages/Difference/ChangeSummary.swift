import HTMLText

/// A difference in figures, as a list of versions shows it.
public struct ChangeSummary: Sendable, Hashable {
  /// Paragraphs of the main text.
  public var added = 0
  public var removed = 0
  public var changed = 0
  /// The fields that differ, by their names on pages.
  public var fields: [String]
  private var labels: [FieldDifference]
  /// Whether what stands around a page's main text changed.
  public var changesSurroundings: Bool

  public init(_ difference: VersionDifference) {
    for paragraph in difference.text.paragraphs {
      switch paragraph {
      case .kept: break
      case .added: added += 1
      case .removed: removed += 1
      case .changed: changed += 1
      }
    }
    fields = difference.fields.map(\.name)
    labels = difference.fields
    changesSurroundings = !difference.surroundings.isEmpty
  }

  /// Fields named in a line; an import may bring any number.
  private static let most = 8

  /// "thêm 2 đoạn, bớt 1 đoạn, sửa 3 đoạn; trường: ngày ban hành". Plain text: names of fields come from documents too.
  public var line: String {
    let counts = [("thêm", added), ("bớt", removed), ("sửa", changed)].filter { $0.1 > 0 }
    var parts: [String] = []
    if !counts.isEmpty {
      parts.append(counts.map { "\($0.0) \(VietnameseFormat.number($0.1)) đoạn" }.joined(separator: ", "))
    }
    if !fields.isEmpty {
      let names = fields.prefix(Self.most).map { $0.prefix(1).lowercased() + $0.dropFirst() }
      let rest = fields.count > Self.most ? " và \(fields.count - Self.most) trường khác" : ""
      parts.append("trường: " + names.joined(separator: ", ") + rest)
    }
    if changesSurroundings { parts.append("phần còn lại của trang cũng đổi") }
    // Other bytes without another word: markup, or the time that a page states of its making.
    return parts.isEmpty ? "không đổi chữ nào, chỉ khác byte" : parts.joined(separator: "; ")
  }

  /// The same for the reader of a page.
  var html: HTML { say(HTML(text: line), english) }

  private var english: HTML {
    let counts = [("added", added), ("removed", removed), ("changed", changed)].filter { $0.1 > 0 }
    var parts: [HTML] = []
    if !counts.isEmpty {
      parts.append("\(counts.map { "\(counted($0.1, "paragraph")) \($0.0)" }.joined(separator: ", "))")
    }
    if !labels.isEmpty {
      let names = labels.prefix(Self.most).map(\.label).joined(separator: ", ")
      let rest: HTML? =
        labels.count > Self.most ? " and \(counted(labels.count - Self.most, "other field"))" : nil
      parts.append("fields: \(names)\(rest)")
    }
    if changesSurroundings { parts.append("the rest of the page changed too") }
    return parts.isEmpty ? "no word changed, only other bytes" : parts.joined(separator: "; ")
  }
}
