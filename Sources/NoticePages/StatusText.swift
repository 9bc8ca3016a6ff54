import HTMLText
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

  /// The same sentence for the reader of a page.
  var html: HTML { say(HTML(text: text), english) }

  private var english: HTML {
    let part: HTML = isPartial ? " in part" : .empty
    let stated: HTML = day.map { "\(PageFormat.date($0))" } ?? "?"
    switch kind {
    case .replaced: return "Replaced\(part) by \(englishNames)."
    case .repealed: return "Repealed\(part) by \(englishNames)."
    case .amended: return "Amended by \(englishNames)."
    case .expired: return "No longer in force after \(stated), by its own words."
    case .notYetInForce: return "Not yet in force: the document takes effect on \(stated)."
    case .unchanged: return "No document that replaces or amends it is seen in the archive; this has to be checked."
    }
  }

  private var englishNames: HTML {
    var seen: [HTML] = []
    for name in by.map(\.document.name) where !seen.contains(name) { seen.append(name) }
    let rest: HTML? = seen.count > 5 ? " and \(counted(seen.count - 5, "other document"))" : nil
    return "\(seen.prefix(5).joined(separator: ", "))\(rest)"
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

extension RelatedDocument {
  /// The short name for the reader of a page.
  var name: HTML {
    say("<bdi>\(shortName)</bdi>", "<bdi lang=\"vi\">\(number?.printed ?? subject)</bdi>\(number == nil ? nil : day)")
  }

  private var day: HTML? { issuedOn.map { " of \(PageFormat.date($0))" } }
}

extension Citation.Relation {
  /// How the relation is called, seen from the citing document.
  public var name: String {
    switch self {
    case .basis: sayText("Căn cứ", "Based on")
    case .pursuant: sayText("Theo, thực hiện", "Pursuant to")
    case .amends: sayText("Sửa đổi, bổ sung", "Amends")
    case .replaces: sayText("Thay thế", "Replaces")
    case .repeals: sayText("Bãi bỏ", "Repeals")
    case .repealedPassive: sayText("Nói là hết hiệu lực", "Says that it has ended")
    case .corrects: sayText("Đính chính", "Corrects")
    case .attachedTo: sayText("Ban hành kèm theo", "Issued with")
    case .guides: sayText("Hướng dẫn, quy định chi tiết", "Guides, details")
    case .replies: sayText("Trả lời", "Replies to")
    case .mentions: sayText("Nhắc đến", "Mentions")
    }
  }

  /// The same, seen from the cited document.
  public var passiveName: String {
    switch self {
    case .basis: sayText("Là căn cứ của", "Basis of")
    case .pursuant: sayText("Được thực hiện bởi", "Carried out by")
    case .amends: sayText("Được sửa đổi, bổ sung bởi", "Amended by")
    case .replaces: sayText("Bị thay thế bởi", "Replaced by")
    case .repeals, .repealedPassive: sayText("Bị bãi bỏ bởi", "Repealed by")
    case .corrects: sayText("Được đính chính bởi", "Corrected by")
    case .attachedTo: sayText("Có văn bản ban hành kèm theo, dẫn bởi", "Has an annex, cited by")
    case .guides: sayText("Được hướng dẫn bởi", "Guided by")
    case .replies: sayText("Được trả lời bởi", "Replied to by")
    case .mentions: sayText("Được nhắc đến trong", "Mentioned in")
    }
  }
}
