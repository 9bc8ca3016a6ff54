import Glibc

/// Takes out of a page what makes libxml2 drop the rest of it.
public enum HTMLRepair {
  /// `<!-->` and `<!--->` are complete comments in HTML; libxml2 looks for their end up to the end of the page.
  /// Returns nil when there is nothing to repair, which is the common case and costs one scan for `<`.
  public static func repaired(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var place = nextShortComment(utf8, from: 0) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var copied = 0
    while true {
      result.append(contentsOf: utf8[copied..<place.lowerBound])
      copied = place.upperBound
      guard let next = nextShortComment(utf8, from: copied) else { break }
      place = next
    }
    result.append(contentsOf: utf8[copied...])
    return result
  }

  private static func nextShortComment(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    guard let base = utf8.baseAddress else { return nil }
    var index = start
    // `!` is rarer than `<` in every page.
    while let found = memchr(base + index, Int32(UInt8(ascii: "!")), utf8.count - index) {
      let mark = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      let place = mark - 1
      let after = mark + 3
      index = mark + 1
      guard place >= start, after <= utf8.count, utf8[place] == UInt8(ascii: "<"), utf8[mark + 1] == UInt8(ascii: "-"),
        utf8[mark + 2] == UInt8(ascii: "-")
      else { continue }
      if after < utf8.count, utf8[after] == UInt8(ascii: ">") { return place..<(after + 1) }
      if after + 1 < utf8.count, utf8[after] == UInt8(ascii: "-"), utf8[after + 1] == UInt8(ascii: ">") {
        return place..<(after + 2)
      }
    }
    return nil
  }
}
