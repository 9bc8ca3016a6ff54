import VietnameseText

/// The names of issuing bodies: how they begin, where they end, and how people write them outside of capitals.
enum BodyNames {
  /// True if a folded line begins as the name of a body does.
  static func opens(_ folded: String) -> Bool {
    // "SỐ 176/…" is a number, "SỞ" a department.
    let isNumber = folded.utf8.dropFirst(3).first.map { (0x30...0x39).contains($0) } ?? true
    if folded.hasPrefix("so "), isNumber { return false }
    return isNamed(folded)
  }

  private static func isNamed(_ folded: String) -> Bool {
    openings.contains { folded.hasPrefix($0) } && !otherOpenings.contains { folded.hasPrefix($0) }
  }

  /// A name that cannot stand alone goes on in the next line.
  static func isOpen(_ name: String) -> Bool {
    let words = words(name)
    if CentralBodies.isComplete(words) { return false }
    if CentralBodies.begins(words) || isOnlyOpening(name) { return true }
    if let last = name.unicodeScalars.last, last == "-" || last == "–" { return true }
    if let last = words.last, ["va", "cac", "cua"].contains(last) { return true }
    return !hasPlace(name)
  }

  /// "ỦY BAN NHÂN DÂN", "BAN CHẤP HÀNH": whose, the next line says.
  static func isOnlyOpening(_ name: String) -> Bool { onlyOpenings.contains(words(name).joined(separator: " ")) }

  /// "UBND HUYỆN TÂN LỘC HẠ" → "Ủy ban nhân dân huyện Tân Lộc Hạ", "BỘ TÀI CHÍNH" → "Bộ Tài chính": the central
  /// bodies as they write themselves; else lower case but for the first letter and what names a place.
  ///
  /// - Parameter names: places that the head names in their own spelling, for bodies named after them.
  static func spelledOut(_ capitals: String, names: [String] = []) -> String {
    var words = capitals.split(separator: " ").map { $0.lowercased() }
    if let expansion = words.first.flatMap({ abbreviations[Folding.folded($0)] }) {
      words.replaceSubrange(0..<1, with: expansion)
    }
    for index in words.indices where words[index] == "uỷ" { words[index] = "ủy" }
    if let central = CentralBodies.spelling(words) { return central }
    let unit = UnitNames.spelling(words)
    if let unit { words = unit }
    if let known = UnitNames.lengthWithPlace(of: words), !words.indices.contains(where: { isPlace(words, at: $0) }) {
      for index in known..<words.count { words[index] = capitalised(words[index]) }
    }
    var isName = false
    for index in words.indices {
      let before = index > 0 ? words[index - 1].lowercased() : ""
      if isPlace(words, at: index) {
        isName = true
      } else if isName, index <= 2, words[index] == "ủy" || words[index] == "đoàn" {
        // "Huyện ủy", "Tỉnh đoàn" are offices; the place's name comes behind them.
        continue
      } else if words[index] == "ủy", before == "thành" || before == "thị" {
        isName = true
      } else if isName, !lowerWords.contains(words[index]) {
        words[index] = capitalised(words[index])
      }
    }
    for name in names { spell(name, in: &words) }
    guard let first = words.first else { return capitals }
    words[0] = capitalised(first)
    return words.joined(separator: " ")
  }

  /// "UBND xã Hòa Dụ", as registers abbreviate, in the form that heads are read in: one body has one name.
  static func unabbreviated(_ name: String) -> String {
    let words = name.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let expansion = abbreviations[Folding.folded(words[0])],
      !Folding.words(in: String(words[1])).contains(where: { abbreviations[$0.folded] != nil })
    else { return name }
    let spelled = expansion.joined(separator: " ") + " " + words[1]
    return capitalised(spelled)
  }

  /// Puts the name's own spelling where the words are the name's.
  private static func spell(_ name: String, in words: inout [String]) {
    let name = name.split(separator: " ").map(String.init)
    let lower = name.map { $0.lowercased() }
    guard name.count > 1, words.count > name.count else { return }
    for start in 1...(words.count - name.count) where Array(words[start..<start + name.count]) == lower {
      words.replaceSubrange(start..<start + name.count, with: name)
      return
    }
  }

  /// What stands behind "huyện", "tỉnh" and the like: "Bà Rịa – Vũng Tàu".
  static func place(in spelled: String) -> String? {
    let words = spelled.split(separator: " ").map(String.init)
    guard let last = words.indices.dropFirst().last(where: { isPlace(words, at: $0) }), last + 1 < words.count else {
      return nil
    }
    return words[(last + 1)...].joined(separator: " ")
  }

  /// The same with the word that says what kind of place it is: "huyện Tân Lộc Hạ", "thị trấn Tân Mẫu".
  static func placeWithKind(in spelled: String) -> String? {
    let words = spelled.split(separator: " ").map(String.init)
    guard let last = words.indices.dropFirst().last(where: { isPlace(words, at: $0) }), last + 1 < words.count else {
      return nil
    }
    let start =
      ["trấn", "phố"].contains(words[last]) || (words[last] == "xã" && words[last - 1] == "thị") ? last - 1 : last
    return words[start...].joined(separator: " ")
  }

  static func hasPlace(_ name: String) -> Bool {
    let words = name.split(separator: " ").map { $0.lowercased() }
    return words.indices.dropFirst().contains { isPlace(words, at: $0) }
  }

  /// A word behind which the name of a place stands; "xã hội" is none.
  private static func isPlace(_ words: [String], at index: Int) -> Bool {
    switch words[index] {
    case "xã": index + 1 == words.count || words[index + 1] != "hội"
    case "trấn": index > 0 && words[index - 1] == "thị"
    case "phố": index > 0 && words[index - 1] == "thành"
    default: places.contains(words[index])
    }
  }

  static func words(_ name: String) -> [String] { Folding.words(in: name).map(\.folded) }

  private static func capitalised(_ word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    return first.properties.uppercaseMapping + String(word.unicodeScalars.dropFirst())
  }

  private static let places: Set<String> = ["huyện", "tỉnh", "quận", "phường", "thôn"]
  private static let lowerWords: Set<String> = ["và", "thuộc"]
  private static let abbreviations = [
    "ubnd": ["ủy", "ban", "nhân", "dân"], "hdnd": ["hội", "đồng", "nhân", "dân"], "bql": ["ban", "quản", "lý"],
    "ubmttq": ["ủy", "ban", "mặt", "trận", "tổ", "quốc"],
  ]
  private static let onlyOpenings: Set<String> = [
    "uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd", "ban chap hanh", "ban thuong vu", "thuong truc", "bo", "so",
    "uy ban mat tran to quoc", "uy ban mttq",
  ]
  private static let openings = [
    "uy ban", "ubnd", "hdnd", "hoi dong", "so ", "phong ", "ban ", "bql ", "van phong", "chi cuc", "cuc ", "tong cuc",
    "truong ", "cong an", "huyen uy", "tinh uy", "thanh uy", "thi uy", "quan uy", "dang uy", "dang bo", "chi bo",
    "huyen doan", "tinh doan", "thanh tra", "trung tam", "bo ", "toa an", "vien ", "kho bac", "chinh phu", "thu tuong",
    "quoc hoi", "chu tich nuoc", "tram ", "hoi ", "ubmttq", "thuong truc", "doan ", "xi nghiep", "cong ty", "benh vien",
    "bao hiem", "lien doan", "tong lien doan", "hat kiem lam", "ngan hang", "kiem toan", "dai ", "hoc vien", "tap doan",
    "tong cong ty", "mat tran", "lien minh", "hop tac xa", "vu ", "bo chi huy",
  ]
  /// What begins like a body and is the beginning of a subject: "BAN HÀNH", "PHÒNG CHỐNG".
  private static let otherOpenings = [
    "ban hanh", "phong chong", "phong, chong", "bo sung", "bo tri", "hoi nghi", "hoi thi", "hoi dap", "dai hoi",
    "so ket", "so lieu", "truong hop", "doan ket", "cong ty con", "vien phi", "hoi vien",
  ]
}
