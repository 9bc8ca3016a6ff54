import ArgumentParser
import NoticeModel
import NoticePages
import SearchQuery

/// The restrictions that `search` takes, as CONTRACT names them.
struct FilterOptions: ParsableArguments {
  @Option(help: "Loại văn bản theo chữ viết tắt: TB, QĐ, CV …") var type: String?
  @Option(help: "Từ trong tên cơ quan ban hành.") var issuer: String?
  @Option(help: "Số, ký hiệu, viết kiểu nào cũng được.") var number: String?
  @Option(help: "Từ trong tên người ký.") var signer: String?
  @Option(help: "Ban hành từ ngày (2013, 2013-07 hoặc 2013-07-22).") var from: String?
  @Option(help: "Ban hành đến hết ngày.") var to: String?
  @Option(help: "notice (văn bản) hoặc page (trang khác).") var kind: String?
  @Option(help: "Tên bộ sưu tập.") var collection: String?
  @Option(help: "Chuyên mục của cổng, kể cả chuyên mục con: \"Tin tức › Thông báo\".") var category: String?

  @Option(name: .customLong("assigned-to"), help: "Từ trong tên đơn vị được giao việc.") var assignedTo: String?

  func filters() throws -> Filters {
    var filters = Filters(
      type: type, issuer: issuer, signer: signer, collection: collection, category: category,
      assignedTo: assignedTo)
    if let number {
      guard let pattern = NumberPattern(asked: number) else {
        throw CommandOutcome.usage("--number không phải số, ký hiệu văn bản: \"\(number)\".")
      }
      filters.number = pattern
    }
    filters.from = try day(from, "--from", DateInput.start)
    filters.to = try day(to, "--to", DateInput.end)
    if let kind {
      guard let value = Notice.Kind(rawValue: kind), value != .container else {
        throw CommandOutcome.usage("--kind là notice hoặc page; nhận được \"\(kind)\".")
      }
      filters.kind = value
    }
    return filters
  }

  private func day(_ text: String?, _ option: String, _ read: (String) -> CivilDate?) throws -> CivilDate? {
    guard let text else { return nil }
    guard let day = read(text) else {
      throw CommandOutcome.usage("\(option) cần dạng 2013, 2013-07 hoặc 2013-07-22; nhận được \"\(text)\".")
    }
    return day
  }
}
