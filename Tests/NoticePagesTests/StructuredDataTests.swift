import Foundation
import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct StructuredDataTests {
  private let site = "https://luutru.example"

  private func data(
    _ notice: Notice, _ references: DocumentReferences = DocumentReferences()
  ) throws -> [String: Any] {
    let base = try #require(SiteBase(site))
    let element = StructuredData(notice: notice, references: references, base: base).render()
    let start = "<script type=\"application/ld+json\">"
    try #require(element.hasPrefix(start) && element.hasSuffix("</script>"))
    let json = Data(element.dropFirst(start.count).dropLast("</script>".count).utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  private func document(_ ordinal: Int) throws -> RelatedDocument {
    var document = RelatedDocument(try Samples.hit(subject: "Văn bản \(ordinal)"))
    document.id = try #require(NoticeID(hex: String(repeating: "0", count: 23) + String(ordinal)))
    document.number = DocumentNumber(ordinal: ordinal, symbols: ["QĐ"], printed: "\(ordinal)/QĐ")
    return document
  }

  private func cited(
    _ relation: Citation.Relation, _ ordinals: [Int], article: String? = nil
  ) throws -> DocumentReferences.Cited {
    DocumentReferences.Cited(
      citation: Citation(relation: relation, article: article, span: 0..<1),
      documents: try ordinals.map { try document($0) })
  }

  @Test("a notice is Legislation with what it prints")
  func notice() throws {
    let data = try data(try Samples.notice())
    let address = site + "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"
    #expect(data["@context"] as? String == "https://schema.org" && data["@type"] as? String == "Legislation")
    #expect(data["@id"] as? String == address && data["url"] as? String == address)
    #expect(data["name"] as? String == "Thông báo lịch tiếp công dân" && data["inLanguage"] as? String == "vi")
    #expect(data["legislationIdentifier"] as? String == "164/TB-UBND")
    #expect(data["legislationType"] as? String == "Thông báo" && data["legislationDate"] as? String == "2013-07-22")
    let body = data["legislationPassedBy"] as? [String: String]
    #expect(body == ["@type": "Organization", "name": "Ủy ban nhân dân huyện Tân Lộc Hạ"])
    let encoding = try #require(data["encoding"] as? [String: String])
    #expect(encoding["contentUrl"] == address + "/ban-goc" && encoding["encodingFormat"] == "text/html")
    #expect(encoding["sha256"] == "a1b2c3" + String(repeating: "0", count: 58))
    #expect((data["sdPublisher"] as? [String: String])?["url"] == site + "/")
    for key in ["legislationLegalForce", "temporalCoverage", "legislationRepeals", "citation", "datePublished"] {
      #expect(data[key] == nil)
    }
  }

  @Test("what is inferred, and the original of a document with private numbers, are left out")
  func leftOut() throws {
    var notice = try Samples.notice(warnings: [ImportWarning.Code.privateData.rawValue])
    notice.facts.inferred = ["issuing_body", "issued_on"]
    let data = try data(notice)
    #expect(data["legislationPassedBy"] == nil && data["legislationDate"] == nil && data["encoding"] == nil)
    #expect(data["legislationIdentifier"] as? String == "164/TB-UBND")
  }

  @Test(
    "legal force is said only of what has ended or not begun as a whole, never that it is in force",
    arguments: DocumentStatus.Kind.allCases, [false, true])
  func legalForce(kind: DocumentStatus.Kind, isPartial: Bool) throws {
    let references = DocumentReferences(status: DocumentStatus(kind: kind, isPartial: isPartial))
    let force = try data(try Samples.notice(), references)["legislationLegalForce"] as? String
    switch (kind, isPartial) {
    case (.amended, _), (.unchanged, _), (.repealed, true), (.replaced, true): #expect(force == nil)
    default: #expect(force == "https://schema.org/NotInForce")
    }
  }

  @Test("the period is the one that the document states")
  func period() throws {
    var notice = try Samples.notice()
    notice.facts.effectiveFrom = CivilDate(year: 2013, month: 8, day: 1)
    #expect(try data(notice)["temporalCoverage"] as? String == "2013-08-01/..")
    notice.facts.effectiveUntil = CivilDate(year: 2014, month: 12, day: 31)
    #expect(try data(notice)["temporalCoverage"] as? String == "2013-08-01/2014-12-31")
    notice.facts.inferred = ["effective_from"]
    #expect(try data(notice)["temporalCoverage"] as? String == "../2014-12-31")
  }

  @Test("references stand under the property that means them, where one document is meant, each once")
  func references() throws {
    let cites = [
      try cited(.basis, [1]), try cited(.amends, [2]), try cited(.replaces, [3]), try cited(.repeals, [4]),
      try cited(.repeals, [5], article: "Điều 2"), try cited(.pursuant, [6]), try cited(.mentions, [6]),
      try cited(.repealedPassive, [7, 8]), try cited(.amends, []),
    ]
    let data = try data(try Samples.notice(), DocumentReferences(cites: cites))
    func numbers(_ key: String) -> [String]? {
      (data[key] as? [[String: String]])?.compactMap { $0["legislationIdentifier"] }
    }
    #expect(numbers("isBasedOn") == ["1/QĐ"] && numbers("legislationAmends") == ["2/QĐ"])
    #expect(numbers("legislationChanges") == ["3/QĐ", "5/QĐ"] && numbers("legislationRepeals") == ["4/QĐ"])
    #expect(numbers("citation") == ["6/QĐ"])
    let first = (data["isBasedOn"] as? [[String: String]])?.first
    #expect(first?["@id"]?.hasPrefix(site + "/van-ban/2013/1-qd-") == true && first?["name"] == "Văn bản 1")
  }

  @Test("a page is a WebPage, an Article where its portal says when it published it; a file of documents is nothing")
  func kinds() throws {
    var notice = try Samples.notice()
    notice.kind = .page
    notice.category = ["Tin tức", "Thông báo"]
    #expect(try data(notice)["@type"] as? String == "WebPage")
    notice.publishedOn = CivilDate(year: 2013, month: 7, day: 23)
    let article = try data(notice)
    #expect(article["@type"] as? String == "Article" && article["datePublished"] as? String == "2013-07-23")
    #expect(article["articleSection"] as? String == "Tin tức › Thông báo")
    #expect(article["headline"] as? String == notice.subject && article["legislationIdentifier"] == nil)
    #expect((article["publisher"] as? [String: String])?["name"] == notice.issuingBody)
    notice.kind = .container
    #expect(StructuredData(notice: notice, base: try #require(SiteBase(site))).render().isEmpty)
  }

  @Test(
    "no text of a document ends the element or changes its data",
    arguments: [
      Samples.hostileSubject, "</script><script>alert(1)</script>", "<!--<script>", "]]>&amp;\u{2028}\u{2029}",
      "\u{0}\u{1B}\"\\\u{301}\u{FFFE}",
    ])
  func hostile(text: String) throws {
    let base = try #require(SiteBase(site))
    var notice = try Samples.notice(subject: text)
    notice.issuingBody = text
    #expect(try data(notice)["name"] as? String == text)
    let element = StructuredData(notice: notice, base: base).render()
    #expect(tags(of: "." + element) == ["script type=\"application/ld+json\"", "/script"])
    #expect(!element.unicodeScalars.contains { ["\u{2028}", "\u{2029}"].contains($0) })
    let page = DocumentPage(notice: notice, base: base).render()
    #expect(page.contains(element))
    #expect(!DocumentPage(notice: notice).render().contains("ld+json"))
    let old = VersionPosition(number: 1, count: 2, permalink: notice.permalink)
    #expect(!DocumentPage(notice: notice, version: old, base: base).render().contains("ld+json"))
  }
}
