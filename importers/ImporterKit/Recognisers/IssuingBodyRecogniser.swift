import VietnameseText

/// Reads the issuing body from the left column of a head, in the spelling people use: "Ủy ban nhân dân huyện Tân Lộc
/// Hạ".
enum IssuingBodyRecogniser {
  /// `head` ends with the number and date lines. The body is the last name in capitals above the number that is not the
  /// state's; a name broken over two lines is joined.
  static func body(in head: ArraySlice<Segment>) -> String? {
    var names: [Substring] = []
    for segment in head {
      let text = segment.text
      let folded = Folding.folded(String(text))
      if folded.hasPrefix("so") && NumberRecogniser.number(in: text) != nil { break }
      guard text == text.uppercased(), text.utf8.count < 120, !stateMottos.contains(where: folded.hasPrefix),
        folded.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A })
      else { continue }
      if let last = names.last, isOpen(last), !startsBody(folded) {
        names[names.count - 1] = Substring("\(last) \(text)")
      } else if startsBody(folded) {
        names.append(text)
      }
    }
    return names.last.map { spelledOut(String($0)) }
  }

  /// A name that cannot stand alone goes on in the next line.
  private static func isOpen(_ name: Substring) -> Bool {
    let folded = Folding.folded(String(name))
    return folded == "uy ban nhan dan" || folded == "hoi dong nhan dan" || folded.hasSuffix(" va")
      || !places.contains { folded.contains(" \($0) ") }
  }

  private static func startsBody(_ folded: String) -> Bool {
    bodyOpenings.contains { folded.hasPrefix($0) }
  }

  /// "UBND HUYỆN TÂN LỘC HẠ" → "Ủy ban nhân dân huyện Tân Lộc Hạ": lower case but for the first letter and what names
  /// a place.
  private static func spelledOut(_ capitals: String) -> String {
    var words = capitals.split(separator: " ").map { $0.lowercased() }
    if let expansion = words.first.flatMap({ abbreviations[Folding.folded($0)] }) {
      words.replaceSubrange(0..<1, with: expansion)
    }
    if words.first == "uỷ" { words[0] = "ủy" }
    var isName = false
    for index in words.indices {
      let folded = Folding.folded(words[index])
      if places.contains(folded) || (folded == "tran" && index > 0 && Folding.folded(words[index - 1]) == "thi") {
        isName = true
        continue
      }
      // "Huyện ủy", "Tỉnh ủy" are offices; the place's name comes behind them.
      if isName, index == 1, folded == "uy" { continue }
      if isName, !lowerWords.contains(folded) { words[index] = capitalised(words[index]) }
    }
    guard let first = words.first else { return capitals }
    words[0] = capitalised(first)
    return words.joined(separator: " ")
  }

  private static func capitalised(_ word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    return first.properties.uppercaseMapping + String(word.unicodeScalars.dropFirst())
  }

  private static let stateMottos = ["cong hoa xa hoi", "doc lap", "dang cong san"]
  private static let places: Set<String> = ["huyen", "tinh", "xa", "quan", "phuong", "tran", "pho", "thon"]
  private static let lowerWords: Set<String> = ["va", "thuoc"]
  private static let abbreviations = [
    "ubnd": ["ủy", "ban", "nhân", "dân"], "hdnd": ["hội", "đồng", "nhân", "dân"],
    "ubmttq": ["ủy", "ban", "mặt", "trận", "tổ", "quốc"],
  ]
  private static let bodyOpenings = [
    "uy ban", "ubnd", "hdnd", "hoi dong", "so ", "phong ", "ban ", "van phong", "chi cuc", "cuc ", "truong ", "cong an",
    "huyen uy", "tinh uy", "dang uy", "huyen doan", "thanh tra", "trung tam", "bo ", "toa an", "vien ", "kho bac",
    "chinh phu",
    "thu tuong", "quoc hoi", "tram ", "hoi ", "ubmttq", "thuong truc", "doan ", "ban quan ly", "xi nghiep", "cong ty",
    "benh vien", "bao hiem", "lien doan", "hat kiem lam",
  ]
}
