/// Takes out of a page what makes libxml2 drop the rest of it.
public enum HTMLRepair {
  /// `<!-->` and `<!--->` are complete comments in HTML; libxml2 looks for their end up to the end of the page. Returns nil
  /// when there is nothing to repair, which is the common case and costs one scan for `<`.
  public static func repaired(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8]?
    var copied = 0
    var index = 0
    let count = utf8.count
    while index + 4 < count {
      guard utf8[index] == UInt8(ascii: "<"), utf8[index + 1] == UInt8(ascii: "!"), utf8[index + 2] == UInt8(ascii: "-"),
        utf8[index + 3] == UInt8(ascii: "-")
      else {
        index += 1
        continue
      }
      let length: Int
      if utf8[index + 4] == UInt8(ascii: ">") {
        length = 5
      } else if index + 5 < count, utf8[index + 4] == UInt8(ascii: "-"), utf8[index + 5] == UInt8(ascii: ">") {
        length = 6
      } else {
        index += 4
        continue
      }
      result = result ?? []
      result?.append(contentsOf: utf8[copied..<index])
      index += length
      copied = index
    }
    result?.append(contentsOf: utf8[copied..<count])
    return result
  }
}
