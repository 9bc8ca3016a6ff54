/// Reads the body behind "của": "UBND tỉnh Tân Lộc", "Bộ trưởng Bộ Giáo dục và Đào tạo".
struct CitationIssuers {
  let words: CitationWords

  private static let wordLimit = 16

  /// The word after the body whose name begins at `start`; nil if none does.
  func end(at start: Int) -> Int? {
    guard start < words.count, words[start].gap.isPlain else { return nil }
    switch words.term(start) {
    case .body: return start + Int(words[start].size)
    case .openBody: break
    default: return nil
    }
    let isAbbreviated = words[start].look.contains(.capital)
    guard isAbbreviated || words[start].size > 1 || nameFollows(start + 1) else { return nil }
    var at = start + Int(words[start].size)
    var isPlace = false
    while at < words.count, at - start < Self.wordLimit {
      let word = words[at]
      if word.gap.contains(.comma) {
        guard goesOnBehindComma(at, from: start) else { break }
      } else if word.gap.contains(.dash) {
        guard word.gap.isSubset(of: [.dash, .blank]), word.look.contains(.capital) else { break }
      } else if word.gap != .blank, word.gap != .line || !word.look.contains(.capital) {
        break
      }
      switch word.term {
      case .body, .openBody: isPlace = false
      case .placeKind: isPlace = true
      case .and: guard goesOnBehindAnd(at + 1) else { return at }
      case .none, .inside, .unit:
        // Every word of a place's name has a capital; of other names only the first of each part.
        if isPlace, word.term != .inside, !word.look.contains(.capital), !word.look.contains(.digit) { return at }
        if word.term == .unit, !word.look.contains(.capital) { return at }
      default: if !word.look.contains(.capital) || word.gap == .line || isEnd(word.term) { return at }
      }
      at += max(1, word.term == .none ? 1 : Int(word.size))
    }
    return min(at, words.count)
  }

  private func isEnd(_ term: CitationTerm) -> Bool {
    [.type, .law, .constitution, .basis, .according, .this].contains(term)
  }

  private func nameFollows(_ index: Int) -> Bool {
    index < words.count && words[index].gap == .blank && words[index].look.contains(.capital)
  }

  /// "và Đào tạo", "và Bộ Nội vụ", "và phát triển nông thôn": not the next document or whatever else follows.
  private func goesOnBehindAnd(_ next: Int) -> Bool {
    guard next < words.count, words[next].gap == .blank else { return false }
    switch words.term(next) {
    case .none, .body, .openBody: return words[next].look.contains(.capital) || isDevelopment(next)
    case .placeKind: return false
    default: return words[next].look.contains(.capital) && !isEnd(words.term(next)) && words.term(next) != .unit
    }
  }

  /// Names of ministries are often printed with small letters behind "và".
  private func isDevelopment(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    let next = words.text(words: index..<index + 2)
    return [
      "phát triển", "đào tạo", "môi trường", "công nghệ", "xã hội", "du lịch", "truyền thông", "thông tin", "đầu tư",
    ]
    .contains(next)
  }

  /// "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Công an, Bộ Quốc phòng": the comma stands inside a name or between two
  /// bodies of one kind.
  private func goesOnBehindComma(_ index: Int, from start: Int) -> Bool {
    guard words[index].gap.isSubset(of: [.comma, .blank]), words[index].look.contains(.capital) else { return false }
    switch words.term(index) {
    case .openBody: return words[index].folded == words[start].folded
    case .none:
      for ahead in index + 1..<min(index + 6, words.count) {
        guard words[ahead].gap == .blank else { return false }
        if words.term(ahead) == .and {
          return ahead + 1 < words.count && words[ahead + 1].look.contains(.capital) && !isEnd(words.term(ahead + 1))
        }
      }
      return false
    default: return false
    }
  }
}
