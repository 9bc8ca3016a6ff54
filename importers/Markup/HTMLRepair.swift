import Glibc

/// Takes out of a page what makes libxml2 drop the rest of it, or take markup for text.
public enum HTMLRepair {
  /// `<!-->` and `<!--->` are complete comments in HTML; libxml2 looks for their end up to the end of the page. Word
  /// writes `<![if !supportLists]>` and `<![endif]>` around text that all browsers are to show; libxml2 takes the signs
  /// for text too. Returns nil when there is nothing to repair, which is the common case and costs one scan for `!`.
  public static func repaired(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var place = nextFault(utf8, from: 0) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var copied = 0
    while true {
      result.append(contentsOf: utf8[copied..<place.lowerBound])
      copied = place.upperBound
      guard let next = nextFault(utf8, from: copied) else { break }
      place = next
    }
    result.append(contentsOf: utf8[copied...])
    return result
  }

  private static func nextFault(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    guard let base = utf8.baseAddress else { return nil }
    var index = start
    // `!` is rarer than `<` in every page.
    while let found = memchr(base + index, Int32(UInt8(ascii: "!")), utf8.count - index) {
      let mark = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      let place = mark - 1
      let after = mark + 3
      index = mark + 1
      guard place >= start, after <= utf8.count, utf8[place] == UInt8(ascii: "<") else { continue }
      if let end = conditionEnd(utf8, from: mark + 1) { return place..<end }
      guard utf8[mark + 1] == UInt8(ascii: "-"), utf8[mark + 2] == UInt8(ascii: "-") else { continue }
      if after < utf8.count, utf8[after] == UInt8(ascii: ">") { return place..<(after + 1) }
      if after + 1 < utf8.count, utf8[after] == UInt8(ascii: "-"), utf8[after + 1] == UInt8(ascii: ">") {
        return place..<(after + 2)
      }
      // What stands in a comment is none: `<!--[if !mso]><!-->` ends with its last sign.
      guard let end = commentEnd(utf8, from: after) else { return nil }
      index = end
    }
    return nil
  }

  /// Behind the next `-->`.
  private static func commentEnd(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = utf8.baseAddress else { return nil }
    var index = start
    while let found = memchr(base + index, Int32(UInt8(ascii: ">")), utf8.count - index) {
      let sign = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      index = sign + 1
      if sign - 2 >= start, utf8[sign - 1] == UInt8(ascii: "-"), utf8[sign - 2] == UInt8(ascii: "-") { return index }
    }
    return nil
  }

  /// Conditions are short; longer ones are something else.
  private static let longestCondition = 100

  /// Behind `<![if …]>` or `<![endif]>`, whose `[` is at `start`.
  private static func conditionEnd(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start + 2 < utf8.count, utf8[start] == UInt8(ascii: "[") else { return nil }
    let first = utf8[start + 1] | 0x20
    guard first == UInt8(ascii: "i") || first == UInt8(ascii: "e") else { return nil }
    var index = start + 2
    while index + 1 < min(utf8.count, start + longestCondition), utf8[index] != UInt8(ascii: "<") {
      if utf8[index] == UInt8(ascii: "]"), utf8[index + 1] == UInt8(ascii: ">") { return index + 2 }
      index += 1
    }
    return nil
  }
}
