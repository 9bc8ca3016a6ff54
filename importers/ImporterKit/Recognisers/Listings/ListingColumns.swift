import DocumentNumbers
import NoticeModel
import VietnameseText

/// Which column of a table of documents holds what: as its head says, else as its cells look.
struct ListingColumns {
  enum Role: CaseIterable { case number, day, subject, type, body }

  private(set) var places: [Role: Int] = [:]

  /// A head names a number and a subject.
  private var isListing: Bool { places[.number] != nil && places[.subject] != nil }

  private static let longestName = 60
  /// Words that a head's cell begins with.
  private static let names: [(Role, [String])] = [
    (.number, ["so ky hieu", "so hieu", "so van ban", "so vb", "ky hieu"]),
    (.day, ["ngay ban hanh", "ngay bh", "ngay thang", "ngay ky", "ngay van ban", "ngay vb"]),
    (.subject, ["trich yeu", "noi dung", "ten van ban", "tieu de", "tom tat", "ve viec"]),
    (.type, ["loai van ban", "loai vb", "hinh thuc", "the loai"]),
    (.body, ["co quan ban hanh", "noi ban hanh", "don vi ban hanh", "co quan bh"]),
  ]

  /// Reads a head; nil for any other row. The first column of a name counts.
  init?(head cells: [String]) {
    for (place, cell) in cells.enumerated() where cell.utf8.count <= Self.longestName {
      let words = Self.words(cell)
      let role = Self.names.first { $0.1.contains { words == $0 || words.hasPrefix($0 + " ") } }?.0
      // Alone they are what a whole column is called, in front of other words they may be anything.
      let alone: Role? = words == "ngay" ? .day : words == "loai" ? .type : words == "so" ? .number : nil
      if let role = role ?? alone, places[role] == nil { places[role] = place }
    }
    guard isListing else { return nil }
  }

  /// Tells columns by their cells: one of numbers with symbols, and the one with the longest texts beside it.
  init?(of rows: [[String]]) {
    let width = rows.map(\.count).max() ?? 0
    guard rows.count >= 2, (2...20).contains(width) else { return nil }
    let sample = rows.prefix(50)
    func share(_ test: (String) -> Bool) -> [Int] {
      (0..<width).map { place in sample.count { $0.indices.contains(place) && test($0[place]) } }
    }
    func best(_ counts: [Int]) -> Int? {
      counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) }.flatMap {
        counts[$0] >= 2 && counts[$0] * 2 >= sample.count ? $0 : nil
      }
    }
    places[.number] = best(share { Self.number($0) != nil })
    places[.day] = best(share { CivilDate(dayFirst: $0) != nil })
    let lengths = (0..<width).map { place in
      place == places[.number] || place == places[.day]
        ? 0 : sample.reduce(0) { $0 + ($1.indices.contains(place) ? min($1[place].utf8.count, 1_000) : 0) }
    }
    places[.subject] = lengths.indices.max { lengths[$0] < lengths[$1] }.flatMap {
      lengths[$0] >= sample.count * 10 ? $0 : nil
    }
    guard isListing else { return nil }
  }

  /// What a row has in a column, on one line; nil for nothing.
  func value(_ role: Role, in cells: [String]) -> String? {
    guard let place = places[role], cells.indices.contains(place) else { return nil }
    let value = Self.oneLine(cells[place])
    return value.isEmpty ? nil : value
  }

  /// A cell that is a number with its symbols and nothing else.
  static func number(_ cell: String) -> DocumentNumber? {
    guard cell.utf8.count <= longestName, cell.utf8.contains(0x2F) || cell.utf8.contains(0x2D) else { return nil }
    let number = DocumentNumber(cell)
    return number?.symbols.isEmpty == false ? number : nil
  }

  static func oneLine(_ text: String) -> String {
    text.split { $0 == "\n" || $0 == "\t" || $0 == " " || $0 == "\r\n" || $0 == "\u{A0}" }.joined(separator: " ")
  }

  /// "Số, ký hiệu VB" as "so ky hieu vb".
  private static func words(_ cell: String) -> String {
    let folded = Folding.folded(cell)
    return folded.utf8.split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
      .map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: " ")
  }
}
