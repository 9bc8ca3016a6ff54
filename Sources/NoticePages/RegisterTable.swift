import Foundation
import HTMLText
import NoticeModel
public import SearchQuery

/// A register in the columns of a sổ đăng ký văn bản đi (NĐ 30/2020, Phụ lục IV); what the archive does not know is blank.
public struct RegisterTable: Sendable {
  private let register: Register

  public init(_ register: Register) {
    self.register = register
  }

  static var title: String { sayText("Danh mục theo số (từ kho)", "List by number (from the archive)") }

  private static var missing: String { sayText("không có trong kho", "not in the archive") }

  private static var columns: [String] {
    [
      sayText("Số, ký hiệu", "Number"), sayText("Ngày", "Date"), sayText("Tên loại và trích yếu", "Type and subject"),
      sayText("Người ký", "Signer"), sayText("Nơi nhận", "Copies to"), sayText("Đơn vị lưu", "Kept by"),
      sayText("Số lượng bản", "Copies"), sayText("Ghi chú", "Remark"),
    ]
  }

  /// What stands in a row: a document, or numbers that the archive does not have.
  private enum Place {
    case entry(Register.Entry, isDouble: Bool)
    case gap(ClosedRange<Int>)
  }

  /// By number, gaps where they are.
  private func places(_ group: Register.Group) -> [Place] {
    var gaps = group.gaps[...]
    let doubles = Set(group.doubles)
    var places: [Place] = []
    for entry in group.entries {
      while let gap = gaps.first, gap.upperBound < entry.ordinal {
        places.append(.gap(gap))
        gaps.removeFirst()
      }
      places.append(.entry(entry, isDouble: doubles.contains(entry.ordinal)))
    }
    return places
  }

  private func cells(_ place: Place, of group: Register.Group) -> [String] {
    switch place {
    case .gap(let gap): return [Self.gap(gap, group.symbols), "", "", "", "", "", "", Self.missing]
    case .entry(let entry, let isDouble):
      let name = [entry.type?.name, entry.document.subject].compactMap(\.self).joined(separator: ": ")
      return [
        entry.document.number?.printed ?? "", entry.document.issuedOn.map(PageFormat.date) ?? "", name,
        entry.signer ?? "", entry.recipients.joined(separator: "; "), "", "",
        isDouble ? sayText("trùng số", "number used twice") : "",
      ]
    }
  }

  private static func gap(_ gap: ClosedRange<Int>, _ symbols: String) -> String {
    gap.count == 1 ? "\(gap.lowerBound)/\(symbols)" : "\(gap.lowerBound)–\(gap.upperBound)/\(symbols)"
  }

  static func heading(_ group: Register.Group) -> String {
    [group.issuingBody ?? "Không rõ cơ quan", group.type?.name ?? "Văn bản", group.symbols].joined(separator: " · ")
  }

  /// The heading for the reader of a page.
  private static func title(of group: Register.Group) -> HTML {
    [
      group.issuingBody.map { quoted($0) } ?? say("Không rõ cơ quan", "Body unknown"),
      group.type.map { quoted($0.name) } ?? say("Văn bản", "Document"), quoted(group.symbols),
    ].joined(separator: " · ")
  }

  private func rows(_ group: Register.Group) -> [[String]] {
    places(group).map { cells($0, of: group) }
  }

  /// RFC 4180; cells that a spreadsheet would run are made text.
  public func csv() -> String {
    var table = (["Cơ quan", "Loại"] + Self.columns).map(CSVCell.text).joined(separator: ",") + "\r\n"
    for group in register.groups {
      for row in rows(group) {
        let cells = [group.issuingBody ?? "", group.type?.name ?? ""] + row
        table += cells.map(CSVCell.text).joined(separator: ",") + "\r\n"
      }
    }
    return table
  }

  /// The columns of a page of the site: without those that the archive never knows.
  private static let shownColumns = [0, 1, 2, 3, 4, 7]

  /// Those of them that hold words of documents.
  private static let quotingColumns = 2...4

  /// The tables for a page of the site, one a series; a number leads to its document.
  var sections: HTML {
    register.groups.enumerated().map { place, group in
      let head = Self.shownColumns.map { "<th scope=\"col\">\(Self.columns[$0])</th>" as HTML }.joined()
      let successor = group.issuingBody.flatMap { Succession.successor(of: $0) }
      let remark = successor.map {
        "<p class=\"muted\">\(say("Nay thuộc", "Now part of")) <bdi\(inVietnamese)>\($0)</bdi>.</p>\n" as HTML
      }
      return """
        <section>
        <h2 id="day-\(place + 1)"><bdi>\(Self.title(of: group))</bdi></h2>
        \(remark)<div class="table" tabindex="0" role="region" aria-labelledby="day-\(place + 1)"><table>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(places(group).map { row($0, of: group) }.joined(separator: "\n"))
        </tbody>
        </table></div>
        </section>
        """ as HTML
    }.joined(separator: "\n")
  }

  /// What is missing is said beside its number, where narrow screens show it.
  private func row(_ place: Place, of group: Register.Group) -> HTML {
    let cells = cells(place, of: group)
    guard case .entry(let entry, _) = place else {
      return
        "<tr><td\(inVietnamese)>\(cells[0])</td><td colspan=\"\(Self.shownColumns.count - 1)\">\(Self.missing)</td></tr>"
    }
    let number: HTML = "<a\(inVietnamese) href=\"\(SiteURL.document(entry.document.permalink).href)\">\(cells[0])</a>"
    let others = Self.shownColumns.dropFirst().map { column in
      "<td><bdi\(Self.quotingColumns.contains(column) ? inVietnamese : .empty)>\(cells[column])</bdi></td>" as HTML
    }.joined()
    return "<tr><td>\(number)</td>\(others)</tr>"
  }

  /// A page of its own that prints well.
  public func html() -> String {
    let sections = register.groups.map { group in
      let head = Self.columns.map { "<th scope=\"col\">\($0)</th>" as HTML }.joined()
      let body = rows(group).map { row in "<tr>\(row.map { "<td>\($0)</td>" as HTML }.joined())</tr>" as HTML }
      return """
        <section>
        <h2>\(Self.heading(group))</h2>
        <table>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(body.joined(separator: "\n"))
        </tbody>
        </table>
        </section>
        """ as HTML
    }
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <title>\(Self.title) năm \(register.year)</title>
      <style>table { border-collapse: collapse } th, td { border: 1px solid; padding: 0.2em 0.4em; text-align: left; vertical-align: top }</style>
      </head>
      <body>
      <h1>\(Self.title) năm \(register.year)</h1>
      \(sections.joined(separator: "\n"))
      </body>
      </html>

      """
    return page.render()
  }

  /// For a terminal: a line a document, gaps and doubles named.
  public func text() -> String {
    var text = "\(Self.title) năm \(register.year)\n"
    for group in register.groups {
      text += "\n\(Self.heading(group))\n"
      for row in rows(group) {
        let shown = [row[0], row[1], row[2], row[3], row[7]].filter { !$0.isEmpty }
        text += "  " + shown.joined(separator: "  ") + "\n"
      }
    }
    return text
  }
}

/// A register in JSON.
public struct RegisterJSON: Encodable, Sendable {
  let year: Int
  let title: String
  let groups: [Group]

  public init(_ register: Register) {
    year = register.year
    title = RegisterTable.title
    groups = register.groups.map(Group.init)
  }

  struct Group: Encodable, Sendable {
    @OrNull var issuingBody: String?
    @OrNull var type: String?
    @OrNull var typeCode: String?
    let symbols: String
    let entries: [RelatedJSON]
    /// Numbers that the archive does not have, `[first, last]`.
    let gaps: [[Int]]
    /// Numbers that several documents carry.
    let doubles: [Int]

    init(_ group: Register.Group) {
      issuingBody = group.issuingBody
      type = group.type?.name
      typeCode = group.type?.code
      symbols = group.symbols
      entries = group.entries.map { RelatedJSON($0.document) }
      gaps = group.gaps.map { [$0.lowerBound, $0.upperBound] }
      doubles = group.doubles
    }

    enum CodingKeys: String, CodingKey {
      case type, symbols, entries, gaps, doubles
      case issuingBody = "issuing_body"
      case typeCode = "type_code"
    }
  }
}
