/// The elements that matter for a document's text; every other one is `other` and counts as inline.
public enum Tag: String, Sendable, CaseIterable {
  case html, head, title, base, meta, link, script, style, template, noscript, body, frameset, frame, iframe, noframes
  case div, p, center, blockquote, address, article, section, header, footer, nav, main, aside, figure, figcaption, form
  case fieldset, legend, details, summary, hr, br, pre, xmp, listing, plaintext, textarea
  case h1, h2, h3, h4, h5, h6
  case ul, ol, menu, dir, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, td, th
  case label, time, svg, object, embed, video, audio, canvas
  case a, img, option, select, optgroup, button, input, area, font, basefont, span
  case other

  /// Finds the tag of a lower-case name in UTF-8. About 20 ns: names are compared as packed words.
  init(name: UnsafePointer<UInt8>) {
    var packed: UInt64 = 0
    var index = 0
    while name[index] != 0 {
      guard index < 8 else {
        self = Tag.long(name)
        return
      }
      packed = packed << 8 | UInt64(name[index])
      index += 1
    }
    self = TagTable.short.tag(of: packed)
  }

  /// Names of nine and more letters are rare.
  private static func long(_ name: UnsafePointer<UInt8>) -> Tag {
    Tag(rawValue: String(cString: name)) ?? .other
  }
}

/// A hash table with open addressing over names of up to eight letters. Every element of every page is looked up
/// twice, so a `Dictionary` would be a tenth of the time that reading takes.
private struct TagTable {
  static let short = TagTable()

  private var keys = [UInt64](repeating: 0, count: 256)
  private var tags = [Tag](repeating: .other, count: 256)

  private init() {
    for tag in Tag.allCases where tag != .other && tag.rawValue.utf8.count <= 8 {
      let packed = tag.rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      var slot = Self.slot(packed)
      while keys[slot] != 0 { slot = (slot + 1) & 255 }
      keys[slot] = packed
      tags[slot] = tag
    }
  }

  func tag(of packed: UInt64) -> Tag {
    var slot = Self.slot(packed)
    while keys[slot] != packed {
      if keys[slot] == 0 { return .other }
      slot = (slot + 1) & 255
    }
    return tags[slot]
  }

  /// Fibonacci hashing: the top bits of a product with 2⁶⁴ / φ.
  private static func slot(_ packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
