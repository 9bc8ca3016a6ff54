import VietnameseText

/// Reads the signer: the name in ordinary letters under the last signing mark (TM., KT., TL., TUQ., Q.) or office in
/// capitals.
enum SignerRecogniser {
  static func signer(in segments: ArraySlice<Segment>) -> String? {
    guard let mark = segments.lastIndex(where: { isSigningLine($0.text) }) else { return nil }
    return segments[(mark + 1)...].prefix(8).lazy.map(\.text).first(where: isName).map(String.init)
  }

  private static func isSigningLine(_ line: Substring) -> Bool {
    guard line.utf8.count < 80, line == line.uppercased() else { return false }
    let folded = Folding.folded(String(line))
    return marks.contains(where: folded.hasPrefix) || offices.contains(folded)
  }

  /// Two to six words, each with a capital, nothing else: "Trần Văn Mẫu", "(Đã ký)" excluded.
  private static func isName(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard (2...6).contains(words.count), line != line.uppercased() else { return false }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
      return word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.isDiacritic }
    }
  }

  private static let marks = ["tm.", "kt.", "tl.", "tuq.", "q.", "t/m", "k/t", "t/l"]
  private static let offices: Set<String> = [
    "chu tich", "pho chu tich", "truong phong", "pho truong phong", "giam doc", "pho giam doc", "chanh van phong",
    "pho chanh van phong", "hieu truong", "bi thu", "pho bi thu", "truong ban", "pho truong ban", "chanh thanh tra",
    "tram truong", "bo truong", "thu truong", "thu tuong",
  ]
}
