/// The elements that matter for a document's text; every other one is `other` and counts as inline.
public enum Tag: String, Sendable, CaseIterable {
  case html, head, title, base, meta, link, script, style, template, noscript, body, frameset, frame, iframe, noframes
  case div, p, center, blockquote, address, article, section, header, footer, nav, main, aside, figure, figcaption, form
  case fieldset, legend, details, summary, hr, br, pre, xmp, listing, plaintext, textarea
  case h1, h2, h3, h4, h5, h6
  case ul, ol, menu, dir, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, img, option, select, optgroup, button, input, area, font, span
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
    self = Tag.short[packed] ?? .other
  }

  /// Names of nine and more letters are rare.
  private static func long(_ name: UnsafePointer<UInt8>) -> Tag {
    Tag(rawValue: String(cString: name)) ?? .other
  }

  private static let short: [UInt64: Tag] = {
    var tags: [UInt64: Tag] = [:]
    for tag in allCases where tag != .other && tag.rawValue.utf8.count <= 8 {
      tags[tag.rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = tag
    }
    return tags
  }()
}
