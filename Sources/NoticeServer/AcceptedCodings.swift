import NoticePages

/// What a request says of content codings (`Accept-Encoding`, RFC 9110 §12.5.3).
struct AcceptedCodings {
  /// By lower-case name, 0 to 1,000 thousandths.
  private var qualities: [Substring: Int] = [:]

  /// What cannot be read names no coding.
  init(_ header: String?) {
    for element in (header ?? "").lowercased().split(separator: ",") {
      let parts = element.split(separator: ";").map { $0.trimmed }
      guard let name = parts.first, !name.isEmpty else { continue }
      guard let quality = Self.quality(parts.dropFirst()) else { continue }
      qualities[name == "x-gzip" ? "gzip" : name] = quality
    }
  }

  /// True where gzip is welcome, and not less than the plain answer.
  var prefersGzip: Bool {
    let any = qualities["*"]
    let gzip = qualities["gzip"] ?? any ?? 0
    return gzip > 0 && gzip >= qualities["identity"] ?? 0
  }

  /// 1 without a `q`; nil for one that is no number of at most three decimals from 0 to 1.
  private static func quality(_ parameters: ArraySlice<Substring>) -> Int? {
    for parameter in parameters {
      let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
      guard pair.first == "q" else { continue }
      guard pair.count == 2, (1...5).contains(pair[1].utf8.count) else { return nil }
      let figures = pair[1].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let decimals = figures.count == 2 ? figures[1] : ""
      let digits = figures[0] + decimals + String(repeating: "0", count: max(0, 3 - decimals.utf8.count))
      guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(digits).flatMap { (0...1_000).contains($0) ? $0 : nil }
    }
    return 1_000
  }
}

extension Substring {
  /// Without the blanks that HTTP allows around an element of a list.
  var trimmed: Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var rest = drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }
}
