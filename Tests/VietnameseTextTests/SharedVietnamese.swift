import Foundation

/// Lists that stand beside the project where it is developed, and not elsewhere; `TRACUU_SHARED` names another place.
enum SharedVietnamese {
  static let comment = "the shared data is not here"

  /// A line of a file, cut at commas; quotation marks are left alone. Without the heading line.
  static func rows(_ name: String) -> [[String]]? {
    lines(name).map {
      $0.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
  }

  static func lines(_ name: String) -> [String]? {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let named = ProcessInfo.processInfo.environment["TRACUU_SHARED"].map { URL(filePath: $0) }
    let file = (named ?? beside).appending(path: "data/vietnamese").appending(path: name)
    guard let data = try? Data(contentsOf: file) else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

/// Numbers that look random and are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD ^ state >> 29
  }

  /// A text of up to 24 pieces, most of them ones that the reading form has to look at.
  mutating func text() -> String {
    let pieces = [
      "a", "Ê", "o\u{31B}", "u\u{323}", "\u{301}", "\u{302}", "\u{306}", "\u{309}", "\u{323}", "\u{31B}", "ấ", "y", "G",
      "Ð", "ð", "Ɖ", "ɖ", "Đ", " ", "-", "5", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{202E}",
      "\u{2060}", "\u{2066}", "\u{FEFF}", "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "👩", "❤\u{FE0F}", "क",
      "\u{94D}",
      "ا", "\u{653}", "\u{64B}", "漢", "ö", "ß", "İ", "“", "…", "₫", "\r\n", "e\u{301}\u{302}", "\u{2126}", "ﬁ",
    ]
    return (0..<Int.random(in: 0...24, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
