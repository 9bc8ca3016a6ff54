import NoticeModel
import VietnameseText

/// Reads what units are told to do: "5. Các phòng, ban: …", "Giao Phòng Kinh tế chủ trì …", "UBND các xã có trách nhiệm
/// …", with the day by which it has to be done.
enum AssignmentRecogniser {
  private static let limit = 500
  private static let longestUnit = 240
  private static let longestTask = 1_000
  /// Bytes of a paragraph in which a deadline is looked for.
  private static let reach = 4_000

  static func read(in segments: [Segment], range: Range<Int>) -> [Assignment] {
    var assignments: [Assignment] = []
    for place in range where !segments[place].isCell {
      if assignments.count >= limit { break }
      let segment = segments[place]
      guard segment.text.utf8.count > 20, let assignment = assignment(in: segment) else { continue }
      assignments.append(assignment)
    }
    return assignments
  }

  private static func assignment(in segment: Segment) -> Assignment? {
    var text = segment.text
    if let (_, scalars) = SectionRecogniser.label(of: text) { text = text.dropping(scalars: scalars) }
    text = text.trimmingStart { [0x20, 0x2D, 0x2B, 0x2A, 0x2E].contains($0) }
    let head = Folding.folded(String(text.unicodeScalars.prefix(longestUnit)))
    guard let (from, unitEnd, taskStart) = parts(Array(head.utf8), of: text) else { return nil }
    guard isUnit(head, from: from, to: unitEnd) else { return nil }
    let unit = Substring(text.unicodeScalars.prefix(unitEnd)).dropping(scalars: from)
      .trimming { [0x20, 0x3A, 0x2C].contains($0) }
    let task = text.dropping(scalars: taskStart).trimmingStart { [0x20, 0x3A, 0x2C].contains($0) }
    guard unit.hasLetters, task.unicodeScalars.first?.properties.isAlphabetic ?? false,
      !Folding.folded(String(task.unicodeScalars.prefix(8))).hasPrefix("sau day")
    else { return nil }
    return Assignment(
      unit: unit.joinedBlanks,
      task: String(String.UnicodeScalarView(task.unicodeScalars.prefix(longestTask))),
      deadline: deadline(in: task), span: segment.span)
  }

  /// No figures, and no sentence about a unit.
  private static func isUnit(_ head: String, from: Int, to end: Int) -> Bool {
    let name = String(Substring(head.unicodeScalars.prefix(end)).dropping(scalars: from))
    guard !name.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else { return false }
    return !others.contains(where: name.hasPrefix) && !name.hasSuffix("sau day") && !name.hasSuffix("nhu sau")
  }

  /// Scalars: where the unit begins and ends, and where its task begins.
  private static func parts(_ bytes: [UInt8], of text: Substring) -> (from: Int, unitEnd: Int, taskStart: Int)? {
    var from = 0
    for order in orders where bytes.starts(with: order.utf8) { from = max(from, order.utf8.count) }
    let isOrder = from > 0
    if isOrder, bytes[from...].starts(with: "cho ".utf8) { from += 4 }
    guard units.contains(where: { bytes[from...].starts(with: $0.utf8) }) else { return nil }
    var at = from
    while at < bytes.count {
      let isWordStart = at == 0 || bytes[at - 1] == 0x20
      if bytes[at] == 0x3A {
        // A unit alone before its colon; a sentence is none.
        return (from, bytes.scalars(upTo: at), bytes.scalars(upTo: at + 1))
      }
      if bytes[at] == 0x2E || bytes[at] == 0x3B { return nil }
      if isWordStart {
        if bytes[at...].starts(with: "trong pham vi ".utf8), let duty = duty(in: bytes, from: at) {
          return (from, bytes.scalars(upTo: at), bytes.scalars(upTo: duty))
        }
        if let duty = duties.first(where: { bytes[at...].starts(with: $0.utf8) }) {
          // "… sau đây", "… trước Chính phủ": what they are to do stands elsewhere.
          guard !vague.contains(where: { bytes[(at + duty.utf8.count)...].starts(with: $0.utf8) }) else { return nil }
          return (from, bytes.scalars(upTo: at), bytes.scalars(upTo: at + duty.utf8.count))
        }
        // "Sở Xây dựng" is a name, "xây dựng" is a task.
        if isOrder, verbs.contains(where: { bytes[at...].starts(with: $0.utf8) }),
          text.dropping(scalars: bytes.scalars(upTo: at)).unicodeScalars.first?.properties.isLowercase ?? false
        {
          return (from, bytes.scalars(upTo: at), bytes.scalars(upTo: at))
        }
        if !isOrder, sentences.contains(where: { bytes[at...].starts(with: $0.utf8) }) { return nil }
      }
      at += 1
    }
    return nil
  }

  /// The byte behind "có trách nhiệm" further on.
  private static func duty(in bytes: [UInt8], from start: Int) -> Int? {
    for at in start..<bytes.count where bytes[at] == 0x63 {
      guard let duty = duties.first(where: { bytes[at...].starts(with: $0.utf8) }) else { continue }
      let end = at + duty.utf8.count
      return vague.contains { bytes[end...].starts(with: $0.utf8) } ? nil : end
    }
    return nil
  }

  /// "trước ngày 30/9/2013", "chậm nhất ngày …": the first day behind such words.
  private static func deadline(in task: Substring) -> CivilDate? {
    let bytes = Array(Folding.folded(String(task.unicodeScalars.prefix(reach))).utf8)
    var at = 0
    while let phrase = DatePhrase.first(in: bytes, from: at) {
      let start = phrase.range.lowerBound
      let before = String(decoding: bytes[max(0, start - 24)..<start], as: UTF8.self)
      if limits.contains(where: before.hasSuffix), let date = phrase.date { return date }
      at = phrase.range.upperBound
    }
    return nil
  }

  private static let orders = ["giao ", "yeu cau ", "de nghi ", "phan cong ", "uy quyen cho "]
  private static let units = [
    "phong ", "cac phong", "so ", "cac so", "ubnd ", "uy ban ", "ban ", "cac ban", "cong an ", "chi cuc ", "cuc ",
    "trung tam ", "van phong ", "thanh tra ", "dai ", "bo ", "cac bo", "vu ", "hoi ", "cac hoi", "doan ", "mat tran ",
    "truong ", "cac truong", "chu tich ubnd", "chu tich uy ban", "thu truong ", "truong phong ", "giam doc ",
    "hieu truong ", "chanh van phong", "cac co quan", "cac don vi", "co quan ", "don vi ", "hat kiem lam", "tram ",
    "kho bac ", "bao hiem ", "ngan hang ", "toa an ", "vien kiem sat", "tong cuc ", "chinh phu ", "thu tuong ",
    "xi nghiep ",
    "cong ty ", "benh vien ", "hop tac xa ", "dang uy ", "huyen uy ", "cac xa", "cac doan the",
  ]
  /// Words between a unit and its task.
  private static let duties = ["co trach nhiem ", "chiu trach nhiem ", "co nhiem vu "]
  private static let vague = ["sau day", "truoc ", "nhu sau", "cua ", "va quyen han", ", quyen han"]
  /// What begins like a unit and is none: "trường hợp", "ban hành".
  private static let others = [
    "truong hop", "ban hanh", "so luong", "so lieu", "so tien", "bo sung", "hoi nghi", "vu viec", "vu an", "to chuc ",
    "phong chong", "phong, chong", "don vi tinh", "bo phan", "don vi do", "ban sao",
  ]
  /// What an ordered unit is to do begins with one of these.
  private static let verbs = [
    "chu tri", "phoi hop", "chiu ", "tham muu", "huong dan", "kiem tra", "to chuc", "thuc hien", "theo doi", "can cu ",
    "xay dung ", "bao cao", "tong hop", "trien khai", "tiep tuc", "khan truong", "ra soat", "thong bao",
    "cung cap", "bo tri", "tuyen truyen", "chuan bi", "xu ly", "giai quyet", "quan ly", "don doc", "chi dao",
    "ban hanh",
    "quy dinh", "tang cuong", "day manh", "nghien cuu", "hoan thanh", "dang tai", "dam bao",
    "bao dam", "niem yet", "kip thoi", "nghiem tuc", "tham dinh", "trinh ",
  ]
  /// Words that a unit's name does not have: the line is a sentence about it.
  private static let sentences = [
    "la ", "duoc ", "da ", "se ", "khong ", "phai ", "quy dinh ", "nhu sau", "gom ", "bao gom ",
  ]
  private static let limits = [
    "truoc ", "cham nhat ", "cham nhat la ", "cham nhat den ", "den het ", "den ", "xong ", "xong truoc ", "tre nhat ",
    "muon nhat ",
  ]
}
