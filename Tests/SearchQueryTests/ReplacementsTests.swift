import NoticeModel
import SearchQuery
import Testing

@Suite struct ReplacementsTests {
  private func document(_ digit: Character) throws -> RelatedDocument {
    let id = try #require(NoticeID(hex: String(repeating: digit, count: 24)))
    return RelatedDocument(id: id, subject: "Mẫu \(digit)", source: Source(collection: "mau", path: "\(digit).html"))
  }

  private func cited(
    _ relation: Citation.Relation, _ documents: [RelatedDocument], article: String? = nil
  ) -> DocumentReferences.Cited {
    .init(citation: Citation(relation: relation, article: article, span: 0..<1), documents: documents)
  }

  @Test("only whole replacements by or of one known document count, each document once")
  func replacements() throws {
    let documents = try "123456789".map(document)
    let references = DocumentReferences(
      cites: [
        cited(.replaces, [documents[0]]), cited(.replaces, [documents[0]]), cited(.replaces, []),
        cited(.replaces, [documents[1], documents[2]]), cited(.replaces, [documents[3]], article: "Điều 4"),
        cited(.basis, [documents[4]]),
      ],
      citedBy: [
        .init(relation: .replaces, article: nil, document: documents[5], isNotice: true),
        .init(relation: .replaces, article: nil, document: documents[6], isNotice: false),
        .init(relation: .replaces, article: "Điều 1", document: documents[7], isNotice: true),
        .init(relation: .amends, article: nil, document: documents[8], isNotice: true),
      ])
    #expect(references.replacements.map(\.subject) == ["Mẫu 1", "Mẫu 6"])
  }
}
