/// Whether an element is displayed, as far as its `style` attribute says.
enum StyleDisplay {
  case shown
  /// `visibility: hidden`: its place stays empty.
  case invisible
  /// `display: none`, or Word's `mso-hide: all`.
  case none

  /// Blanks and letters' case do not matter.
  init(style: String) {
    self = .shown
    var style = style
    guard style.withUTF8(Self.mayHide) else { return }
    let plain = style.lowercased().filter { $0 != " " }
    if plain.contains("display:none") || plain.contains("mso-hide:all") {
      self = .none
    } else if plain.contains("visibility:hidden") {
      self = .invisible
    }
  }

  /// Few styles do, so all others are told with one scan: `none`, `hid(e)` or `hid(den)` is in those that do.
  private static func mayHide(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 2 < style.count {
      let (first, second, third) = (style[index] | 0x20, style[index + 1] | 0x20, style[index + 2] | 0x20)
      if first == UInt8(ascii: "n"), second == UInt8(ascii: "o"), third == UInt8(ascii: "n") { return true }
      if first == UInt8(ascii: "h"), second == UInt8(ascii: "i"), third == UInt8(ascii: "d") { return true }
      index += 1
    }
    return false
  }
}
