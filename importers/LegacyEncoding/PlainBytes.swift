extension DecodedText {
  /// A part of `utf8` as it is written where nobody reads it as text, such as markup: control characters as they were,
  /// and U+FFFD for bytes that are not UTF-8. Costs one scan where there are none.
  public static func plain(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count)
    var rest = utf8
    while let place = Escape.first(in: rest) {
      output.append(contentsOf: rest[rest.startIndex..<place])
      let byte = (rest[place + 1] & 0x03) << 6 | rest[place + 2] & 0x3F
      if byte < 0x80 { output.append(byte) } else { output.appendReplacement() }
      rest = rest[(place + 3)...]
    }
    output.append(contentsOf: rest)
    return output
  }
}
