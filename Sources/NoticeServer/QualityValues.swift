/// The names of a header that says what a client takes, each with its weight (RFC 9110 §12.4.2): `gzip, br;q=0.5`.
struct QualityValues {
  /// In the order given: names in lower case, weights from 0 to 1,000 thousandths.
  private(set) var elements: [(name: Substring, quality: Int)] = []

  /// What cannot be read names nothing.
  init(_ header: String?) {
    for element in (header ?? "").lowercased().split(separator: ",") {
      let parts = element.split(separator: ";").map { $0.trimmed }
      guard let name = parts.first, !name.isEmpty else { continue }
      guard let quality = Self.quality(parts.dropFirst()) else { continue }
      elements.append((name, quality))
    }
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
