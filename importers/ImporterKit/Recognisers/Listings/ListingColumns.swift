import NoticeModel
import VietnameseText

/// Which column of a table says what of the listed documents, as the head names them.
struct ListingColumns: Equatable {
  var count: Int
  var number: Int
  var date: Int?
  var type: Int?
  var subject: Int?
  var body: Int?
  /// "Tên loại và trích yếu nội dung": the subject begins with the type.
  var subjectNamesType = false

  static let mostColumns = 64

  /// What the first row of a table makes of it.
  enum Head: Equatable {
    case listing(ListingColumns)
    /// A table of money, goods or persons.
    case foreign
  }

  /// The head that a row is; nil for any other row. The first of two columns for the same is taken.
  static func head(_ cells: [String]) -> Head? {
    guard (2...mostColumns).contains(cells.count) else { return nil }
    guard !cells.contains(where: ListingValue.mayStateNumber) else { return nil }
    let labels = cells.map { ListingLabel($0) }
    if labels.contains(.foreign) { return .foreign }
    func column(_ label: ListingLabel) -> Int? { labels.firstIndex(of: label) }
    guard let number = column(.number) else { return nil }
    var columns = ListingColumns(count: cells.count, number: number)
    columns.date = column(.date)
    columns.type = column(.type)
    columns.body = column(.body)
    columns.subject = column(.typeAndSubject) ?? column(.subject)
    columns.subjectNamesType = column(.typeAndSubject) != nil
    return columns.subject == nil && columns.date == nil ? nil : .listing(columns)
  }

  /// Behind the last column that is read, cells may lack: pictures to click on leave none.
  func fits(_ cells: [String]) -> Bool {
    let last = [number, date, type, subject, body].compactMap(\.self).max() ?? 0
    return cells.count > last && cells.count <= count
  }

  func text(_ column: Int?, of cells: [String]) -> String? {
    column.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
  }
}
