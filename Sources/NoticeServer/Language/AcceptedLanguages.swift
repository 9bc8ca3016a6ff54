import NoticePages

/// What a request says of languages (`Accept-Language`, RFC 9110 §12.5.4).
struct AcceptedLanguages {
  private let ranges: [(name: Substring, quality: Int)]

  init(_ header: String?) {
    ranges = QualityValues(header).elements
  }

  /// English where it is wanted more than Vietnamese; Vietnamese otherwise, since the archive is.
  ///
  /// A region adds nothing (RFC 4647 §3.4: `en-GB` is served by `en`), and `*` stands for Vietnamese: whoever takes any
  /// language gets that of the documents.
  var preferred: PageLanguage {
    let english = quality(.english) ?? 0
    return english > quality(.vietnamese) ?? any ?? 0 ? .english : .vietnamese
  }

  private var any: Int? { ranges.last { $0.name == "*" }?.quality }

  private func quality(_ language: PageLanguage) -> Int? {
    ranges.filter { $0.name.split(separator: "-").first.map { $0 == language.rawValue } ?? false }.map(\.quality).max()
  }
}
