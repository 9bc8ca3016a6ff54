import NoticeModel
public import SearchQuery

extension DocumentReferences.Cited {
  /// How the documents of the cited number differ, and what the draft says instead, as the middle of a sentence: "kho có
  /// văn bản số này nhưng khác ngày, dự thảo ghi ngày 10/5/2012".
  ///
  /// In the language of the page that is being made, else Vietnamese. Says nothing of use where nothing differs.
  public var difference: String {
    let properties = DifferingDocument.Property.allCases.filter { property in
      differing.contains { $0.property == property }
    }
    let what = properties.map(\.label).joined(separator: sayText(" hoặc ", " or "))
    let said = properties.compactMap { property in
      switch property {
      case .issuedOn:
        citation.issuedOn.map { sayText("ngày \(VietnameseFormat.date($0))", PageFormat.date($0)) }
      case .issuingBody: citation.issuer
      }
    }.joined(separator: ", ")
    let isNumbered = citation.number != nil
    return sayText(
      "kho có văn bản \(isNumbered ? "số" : "tên") này nhưng khác \(what), dự thảo ghi \(said)",
      "the archive has this \(isNumbered ? "number" : "name") with another \(what), the draft says \(said)")
  }
}

extension DifferingDocument.Property {
  fileprivate var label: String {
    switch self {
    case .issuedOn: sayText("ngày", "day")
    case .issuingBody: sayText("cơ quan", "body")
    }
  }
}
