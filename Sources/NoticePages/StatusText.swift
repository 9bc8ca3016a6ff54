public import NoticeModel
public import SearchQuery

extension DocumentStatus {
  /// One sentence; never that the document holds, since nobody knows what the archive lacks.
  public var text: String {
    let part = isPartial ? " một phần" : ""
    switch kind {
    case .replaced: return "Bị thay thế\(part) bởi \(names)."
    case .repealed: return "Bị bãi bỏ\(part) bởi \(names)."
    case .amended: return "Được sửa đổi, bổ sung bởi \(names)."
    case .expired: return "Hết hiệu lực từ sau ngày \(stated), theo chính văn bản."
    case .notYetInForce: return "Chưa có hiệu lực: văn bản có hiệu lực từ ngày \(stated)."
    case .unchanged: return "Chưa thấy văn bản thay thế, sửa đổi trong kho; cần kiểm tra."
    }
  }

  private var stated: String { day.map { VietnameseFormat.date($0) } ?? "?" }

  private var names: String {
    var seen: [String] = []
    for citing in by {
      let name = citing.document.shortName
      if !seen.contains(name) { seen.append(name) }
    }
    return seen.prefix(5).joined(separator: ", ") + (seen.count > 5 ? " và \(seen.count - 5) văn bản khác" : "")
  }
}

extension RelatedDocument {
  /// "18/2014/QĐ-UBND ngày 02/7/2014", else the subject.
  public var shortName: String {
    guard let number else { return subject }
    return number.printed + (issuedOn.map { " ngày \(VietnameseFormat.date($0))" } ?? "")
  }
}

extension Citation.Relation {
  /// How the relation is called, seen from the citing document.
  public var name: String {
    switch self {
    case .basis: "Căn cứ"
    case .pursuant: "Theo, thực hiện"
    case .amends: "Sửa đổi, bổ sung"
    case .replaces: "Thay thế"
    case .repeals: "Bãi bỏ"
    case .repealedPassive: "Nói là hết hiệu lực"
    case .corrects: "Đính chính"
    case .attachedTo: "Ban hành kèm theo"
    case .guides: "Hướng dẫn, quy định chi tiết"
    case .replies: "Trả lời"
    case .mentions: "Nhắc đến"
    }
  }

  /// The same, seen from the cited document.
  public var passiveName: String {
    switch self {
    case .basis: "Là căn cứ của"
    case .pursuant: "Được thực hiện bởi"
    case .amends: "Được sửa đổi, bổ sung bởi"
    case .replaces: "Bị thay thế bởi"
    case .repeals, .repealedPassive: "Bị bãi bỏ bởi"
    case .corrects: "Được đính chính bởi"
    case .attachedTo: "Có văn bản ban hành kèm theo, dẫn bởi"
    case .guides: "Được hướng dẫn bởi"
    case .replies: "Được trả lời bởi"
    case .mentions: "Được nhắc đến trong"
    }
  }
}
