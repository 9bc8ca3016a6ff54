import VietnameseText

extension QueryReader {
  /// Reads a key of one or several words, a colon and a value; false when there is none here.
  mutating func readFilter() -> Bool {
    let first = tokens[at]
    guard let found = filterKey(beginning: first.text) else {
      remarkUnknownKey()
      return false
    }
    let phrase = phraseValue(of: found)
    let used = found.tokens + (phrase == nil ? 0 : 1)
    let value = phrase ?? QueryScalars.withoutEnd(found.key.value)
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

  /// Leaves out the words of a filter that has a minus before it; false when there is none here.
  ///
  /// - Parameter rest: This token without its minus.
  mutating func readExcludedFilter(_ rest: String) -> Bool {
    guard let found = filterKey(beginning: rest) else { return false }
    let phrase = phraseValue(of: found)
    guard phrase != nil || !found.key.value.isEmpty else { return false }
    remark(
      .filterExcluded,
      "Bộ lọc không đi với dấu trừ: “\(found.filter.name):” và giá trị của nó được loại trừ như từ ngữ.",
      at: tokens[at].position)
    return readAsText(found.tokens + (phrase == nil ? 0 : 1), excludedBeginning: rest)
  }

  private typealias Key = (filter: any QueryFilter.Type, key: QueryKey, tokens: Int)

  /// The value in quotation marks right behind the colon of a key that begins at this token.
  private func phraseValue(of found: Key) -> String? {
    let place = at + found.tokens
    guard found.key.value.isEmpty, place < tokens.count, tokens[place].kind == .phrase, tokens[place].isGlued else {
      return nil
    }
    return tokens[place].text
  }

  /// The longest key that begins at this token, whose text is `beginning`.
  private func filterKey(beginning: String) -> Key? {
    guard tokens[at...].prefix(QueryFilters.longestKey).contains(where: \.hasColon) else { return nil }
    var words: [String] = []
    for count in 1...QueryFilters.longestKey where at + count <= tokens.count {
      let token = tokens[at + count - 1]
      guard token.kind == .word, count == 1 || !token.isGlued else { return nil }
      let text = count == 1 ? beginning : token.text
      if token.hasColon {
        guard let key = QueryKey(text) else { return nil }
        return QueryFilters.filter(words + key.words).map { ($0, key, count) }
      }
      let word = Folding.folded(text)
      guard word.utf8.count <= QueryKey.longestWord else { return nil }
      words.append(word)
    }
    return nil
  }

  /// The tokens as plain text: a colon between them joins nothing.
  ///
  /// - Parameter excludedBeginning: The first token without its minus, where they are left out.
  private mutating func readAsText(_ count: Int, excludedBeginning: String? = nil) -> Bool {
    let isExcluded = excludedBeginning != nil
    for (place, token) in tokens[at..<at + count].enumerated() {
      if !isExcluded { plainText.append(token.text) }
      if token.kind == .phrase {
        addPhrase(token, isExcluded: isExcluded)
      } else {
        let text = place == 0 ? excludedBeginning ?? token.text : token.text
        for part in text.unicodeScalars.split(separator: ":", maxSplits: 1) {
          addWord(String(part), at: token.position, isExcluded: isExcluded)
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
}
