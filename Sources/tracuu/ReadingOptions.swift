import ArgumentParser
import ImporterKit
import RecordImporter

/// How files are to be read, where they do not say it themselves.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("field"),
    help: ArgumentHelp("Tên cột của tệp xuất: ours=theirs, ví dụ number=so_hieu.", valueName: "ours=theirs"))
  var fields: [String] = []

  @Option(help: ArgumentHelp("Dạng ngày của tệp xuất khi không phải 2013-07-22 hay 22/7/2013, ví dụ MM/dd/yyyy."))
  var dateFormat: String?

  @Option(help: ArgumentHelp("Bảng mã của các tệp, thay cho điều chúng tự khai."))
  var encoding: String?

  @Option(
    name: .customLong("max-entries"),
    help: ArgumentHelp("Đọc nhiều nhất chừng này mục của một tệp nén; xem tracuu limits.", valueName: "số"))
  var maximumEntries: Int?

  @Flag(
    name: .customLong("show-private"),
    help: "Không che số định danh, điện thoại, tài khoản của cá nhân trong văn bản.")
  var showsPrivate = false

  func reading() throws -> Reading {
    if let maximumEntries, maximumEntries < 1 { throw CommandOutcome.usage("--max-entries phải là số dương.") }
    var mapping: [String: String] = [:]
    for field in fields {
      let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw CommandOutcome.usage(
          "--field cần dạng ours=theirs, ví dụ --field number=so_hieu; nhận được \"\(field)\".")
      }
      guard RecordField(rawValue: parts[0]) != nil else {
        let names = RecordField.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandOutcome.usage("--field không biết trường \"\(parts[0])\"; các trường: \(names).")
      }
      mapping[parts[0]] = parts[1]
    }
    if let dateFormat, DatePattern(dateFormat) == nil {
      throw CommandOutcome.usage("--date-format cần ba phần d, M, y, ví dụ MM/dd/yyyy; nhận được \"\(dateFormat)\".")
    }
    return Reading(
      encoding: encoding, fields: mapping, dateFormat: dateFormat, maximumEntries: maximumEntries,
      showsPrivate: showsPrivate ? true : nil)
  }
}
