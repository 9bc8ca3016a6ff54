import VietnameseText

extension QueryReader {
  /// Reads a key of one or several words, a colon and a value; false when there is none here.
  mutating func readFilter() -> Bool {
    guard let found = filterKey() else {
      remarkUnknownKey()
      return false
    }
    let first = tokens[at]
    var used = found.tokens
    var value = found.key.value
    var isQuoted = false
    if value.isEmpty, at + used < tokens.count, tokens[at + used].kind == .phrase, tokens[at + used].isGlued {
      value = tokens[at + used].text
      isQuoted = true
      used += 1
    }
    if !isQuoted { value = Self.withoutEnd(value) }
    if value.unicodeScalars.allSatisfy({ $0 == " " }) {
      // `Số: 164/TB-UBND` is a line copied from a document, and has what it asks for after the blank.
      if found.filter != NumberFilter.self || at + used == tokens.count {
        remark(
          .filterEmpty,
          "“\(found.filter.name):” không có giá trị (viết liền sau dấu hai chấm) nên được tìm như từ ngữ.",
          at: first.position)
      }
      return readAsText(used)
    }
    switch found.filter.set(value, in: &filters) {
    case .set: break
    case .replaced:
      remark(.filterRepeated, "“\(found.filter.name):” có hai lần; giá trị sau được dùng.", at: first.position)
    case .unknown(let expected):
      remark(
        .filterUnknownValue,
        "“\(found.filter.name):” cần \(expected); “\(value)” không phải, nên được tìm như từ ngữ.", at: first.position)
      return readAsText(used)
    case .periodEmpty:
      remark(
        .filterPeriodEmpty,
        "“\(found.filter.name):\(value)” làm cho khoảng thời gian trống, nên được tìm như từ ngữ.", at: first.position)
      return readAsText(used)
    }
    at += used
    items.append(QueryItem(kind: .gap, position: first.position))
    return true
  }

  /// The longest key that begins at this token.
  private func filterKey() -> (filter: any QueryFilter.Type, key: QueryKey, tokens: Int)? {
    guard tokens[at...].prefix(QueryFilters.longestKey).contains(where: \.hasColon) else { return nil }
    var words: [String] = []
    for count in 1...QueryFilters.longestKey where at + count <= tokens.count {
      let token = tokens[at + count - 1]
      guard token.kind == .word, count == 1 || !token.isGlued else { return nil }
      if token.hasColon {
        guard let key = QueryKey(token.text) else { return nil }
        return QueryFilters.filter(words + key.words).map { ($0, key, count) }
      }
      let word = Folding.folded(token.text)
      guard word.utf8.count <= QueryKey.longestWord else { return nil }
      words.append(word)
    }
    return nil
  }

  /// The tokens as plain text: a colon between them joins nothing.
  private mutating func readAsText(_ count: Int) -> Bool {
    for token in tokens[at..<at + count] {
      plainText.append(token.text)
      if token.kind == .phrase {
        addPhrase(token, isExcluded: false)
      } else {
        for part in token.text.unicodeScalars.split(separator: ":", maxSplits: 1) {
          addWord(String(part), at: token.position, isExcluded: false)
        }
      }
    }
    at += count
    return true
  }

  /// Says of `abc:def` that `abc` is no filter; addresses, times and the like are let alone.
  private mutating func remarkUnknownKey() {
    let token = tokens[at]
    guard token.hasColon, let key = QueryKey(token.text), !key.looksLikeAddress else { return }
    guard !key.value.isEmpty || next().map({ $0.kind == .phrase && $0.isGlued }) ?? false else { return }
    remark(
      .filterUnknownKey, "Không có bộ lọc “\(key.text):”; cả hai phần được tìm như từ ngữ.", at: token.position)
  }

  /// Without the punctuation that ends a sentence or a list.
  private static func withoutEnd(_ value: String) -> String {
    var scalars = value.unicodeScalars[...]
    while let last = scalars.last, ",;.!?…)".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
