import ImporterKit
import NoticeIndex
import NoticeModel
import NoticePages
import SearchQuery

/// Finds the document that a person means: by id (or its beginning), permalink, old address, or number in any spelling.
enum Reference {
  static func resolve(_ text: String, in index: NoticeIndex) async throws -> NoticeID {
    if let id = NoticeID(hex: text) {
      if try await index.notice(id, version: nil) != nil { return id }
      throw CommandOutcome.nothing("Không có văn bản nào mang mã \(text).")
    }
    if let address = PortalAddress(query: text) {
      let found = try await index.documents(at: address, limit: 2)
      if !found.isEmpty { return try one(of: found.map(\.id), text) }
    }
    if let slug = permalinkSlug(text) {
      return try await one(of: index.ids(startingWith: String(slug.suffix(6)), limit: 2), text)
    }
    if text.utf8.count >= 6, text.utf8.count < 24,
      NoticeID(hex: text + String(repeating: "0", count: 24 - text.utf8.count)) != nil
    {
      let ids = try await index.ids(startingWith: text, limit: 2)
      if !ids.isEmpty { return try one(of: ids, text) }
    }
    guard let named = NamedDocument(text, citations: CitationRecogniser.citations(in: text, own: nil)) else {
      throw CommandOutcome.nothing("Không hiểu \"\(text)\": cần mã, đường dẫn /van-ban/… hoặc số ký hiệu.")
    }
    let choice = named.choice(of: try await index.notices(numbered: named.pattern, limit: 500))
    let (hits, printed) = (choice.fitting, named.text(body: choice.body))
    if hits.count == 1, let hit = hits.first { return hit.id }
    guard !hits.isEmpty else { throw CommandOutcome.nothing("Kho không có văn bản số \(printed).") }
    for hit in hits.prefix(50) {
      let year = (hit.issuedOn?.year ?? hit.number?.year).map(String.init) ?? "?"
      Output.line("\(hit.id)  \(hit.number?.printed ?? "")  \(year)  \(hit.issuingBody ?? "?")  \(hit.subject)")
    }
    throw CommandOutcome.nothing("Có \(hits.count) văn bản số \(printed); hãy chọn một mã ở trên.")
  }

  /// The slug of `/van-ban/2013/slug`, also as a whole address, with a format's ending or `/ban-goc` behind it.
  private static func permalinkSlug(_ text: String) -> Substring? {
    guard let start = text.firstRange(of: "/van-ban/") else { return nil }
    let parts = text[start.upperBound...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    return parts.dropFirst().first?.prefix { $0 != "." }
  }

  private static func one(of ids: [NoticeID], _ text: String) throws -> NoticeID {
    guard let id = ids.first else { throw CommandOutcome.nothing("Không có văn bản nào ở \(text).") }
    guard ids.count == 1 else {
      throw CommandOutcome.nothing("\(text) chưa đủ để chỉ một văn bản; hãy viết mã dài hơn.")
    }
    return id
  }
}
