import NoticeModel
public import SearchQuery

extension NamedDocument {
  /// How the words were understood: "164/TB-UBND, năm 2013, UBND huyện Tân Lộc Hạ".
  ///
  /// - Parameter body: the one by which documents were told apart.
  public func text(body: String?) -> String {
    [pattern.printed, period?.text, body].compactMap(\.self).joined(separator: ", ")
  }
}

extension DateRange {
  fileprivate var text: String {
    if start == end { return sayText("ngày \(VietnameseFormat.date(start))", PageFormat.date(start)) }
    if start.month == end.month { return sayText("tháng \(start.month)/\(start.year)", "\(start.month)/\(start.year)") }
    return sayText("năm \(start.year)", "\(start.year)")
  }
}
