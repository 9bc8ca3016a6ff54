/// The bytes of UTF-8 as they stand in a text that was read as another encoding.
extension Mojibake {
  /// The character of the whole sequence that begins at `index`, and its length; nil where none does.
  static func sequence(in view: [UInt16], at index: Int) -> (scalar: UInt32, length: Int)? {
    let lead = view[index]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= view.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for tail in view[(index + 1)..<(index + length)] {
      guard tail >= 0x80, tail <= 0xBF else { return nil }
      value = value << 6 | UInt32(tail & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, Unicode.Scalar(value) != nil else { return nil }
    return (value, length)
  }

  /// What a sequence of a Vietnamese letter may have been before its last byte went (`lost`) or became a blank
  /// (`blank`, 0 for none), and the length of what is left; nil where none begins here.
  static func candidates(of view: ArraySlice<UInt16>) -> (lost: [UInt32], blank: UInt32, head: Int)? {
    switch (view.first, view.dropFirst().first) {
    case (0xC3, _): ([0xC1, 0xCD, 0xDD, 0xED], 0xE0, 1)
    case (0xC4, _): ([0x110], 0, 1)
    case (0xC6, _): ([], 0x1A0, 1)
    case (0xE1, 0xBA): ([0x1EAD], 0x1EA0, 2)
    case (0xE1, 0xBB): ([0x1EC1, 0x1ECD, 0x1ECF, 0x1ED0, 0x1EDD, 0x1EED], 0x1EE0, 2)
    default: nil
    }
  }
}
