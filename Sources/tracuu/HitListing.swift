import Foundation
import NoticeModel
import NoticePages
import SearchQuery

/// Search results for the terminal.
enum HitListing {
  /// `isTerminal` allows colour, unless `NO_COLOR` is set.
  static func text(_ page: SearchPage, isTerminal: Bool) -> String {
    guard page.total > 0 else { return "Không tìm thấy văn bản nào.\n" + remarks(page) }
    let hasColour = isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    var text = page.totalIsExact ? "\(page.total) kết quả" : "hơn \(page.total) kết quả"
    if page.total > page.documentCount, !page.hits.isEmpty {
      text += ", \(page.request.firstPlace)–\(page.request.lastPlace(of: page.documentCount))"
    }
    text += "\n" + remarks(page)
    for hit in page.hits {
      let facts = [
        hit.number?.printed, hit.type?.name, day(of: hit), hit.issuingBody, hit.page.map { "tr. \($0)" },
      ].compactMap(\.self)
      text += "\n\(TerminalText.clean(hit.subject))\n"
      if !facts.isEmpty { text += "  \(TerminalText.clean(facts.joined(separator: " · ")))\n" }
      text +=
        "  " + (hit.snippet.isFromSurroundings ? "(ngoài nội dung chính) " : "")
        + hit.snippet.parts.map { part in
          part.isMatch && hasColour
            ? "\u{1B}[1m\(TerminalText.clean(part.text))\u{1B}[0m" : TerminalText.clean(part.text)
        }.joined() + "\n"
      let similar = hit.similar > 0 ? "  + \(hit.similar) bản tương tự" : ""
      text += "  \(hit.permalink.path)  (\(hit.id))\(similar)\n"
      for file in hit.attachments {
        text += "  + tệp đính kèm: \(TerminalText.oneLine(file.subject))  (\(file.id))\n"
      }
    }
    return text
  }

  /// The document's day; where it has none, the day of publication, which says so.
  private static func day(of hit: Hit) -> String? {
    hit.issuedOn?.description ?? hit.publishedOn.map { "đăng ngày \($0.description)" }
  }

  /// What to know about the results as a whole, a line each.
  private static func remarks(_ page: SearchPage) -> String {
    var lines: [String] = []
    if page.isRelaxed, page.total > 0 {
      lines.append("Có cả những văn bản thiếu một vài từ; văn bản khớp nhất đứng trước.")
    }
    if page.isPartial { lines.append("Hết thời gian tìm nên kết quả có thể còn thiếu; hãy thêm từ hoặc bộ lọc.") }
    if let suggestion = page.suggestion {
      lines.append("Có phải bạn muốn tìm: \(TerminalText.oneLine(suggestion))")
    }
    if page.unreadScans > 0 {
      lines.append("Kho còn \(page.unreadScans) tài liệu chỉ có ảnh, chưa đọc được chữ nên không tìm được bằng từ.")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
