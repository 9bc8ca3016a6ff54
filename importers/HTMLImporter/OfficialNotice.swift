import VietnameseText

/// The marks of an official document in a page: the name of the state, or of the Party, above, its number, the recipients
/// below (thể thức văn bản, NĐ 30/2020, HD 36-HD/VPTW). Such a document is never taken apart.
struct OfficialNotice {
  /// The elements in which the marks stand.
  private var elements: [Int] = []
  private var hasRecipients = false

  /// Longer lines than this, in scalars, are running text unless they have lines of their own.
  private static let reach = 160
  /// The bytes of a mark, however its letters are composed.
  private static let longestMark = 90
  /// Lines between the name of the state and the number.
  private static let distance = 16

  /// Nil when the page holds no official document.
  init?(units: [TextUnit], texts: [String]) {
    var state: Int?
    var number: (place: Int, element: Int)?
    var hasNumber = false
    for (place, unit) in units.enumerated() where unit.length >= 4 && !unit.isAlternative {
      guard unit.length < Self.reach || texts[unit.text].utf8.contains(0x0A) else { continue }
      let found = Self.marks(in: texts[unit.text])
      if found.contains(.state) {
        if state == nil { elements.append(unit.element) }
        state = place
      }
      if found.contains(.number), !hasNumber { number = (place, unit.element) }
      // The number stands below the name of the state, or in the cell beside it.
      if let state, let near = number, !hasNumber, abs(place - state) + abs(near.place - state) <= Self.distance {
        hasNumber = true
        elements.append(near.element)
      }
      if found.contains(.recipients), state != nil {
        hasRecipients = true
        elements.append(unit.element)
      }
    }
    guard state != nil, hasNumber || hasRecipients else { return nil }
  }

  /// The element that holds the whole document; `root` is where the main text was found without it. Nil when that is
  /// not known: then the page is kept whole.
  func element(in outline: PageOutline, with root: Int?) -> Int? {
    guard var element = elements.first, hasRecipients || root != nil else { return nil }
    for other in elements { element = outline.common(element, other) }
    if let root { element = outline.common(element, root) }
    while element > 0, outline.elements[element].tag.isPart { element = Int(outline.elements[element].parent) }
    return outline.elements[element].tag.isPage ? nil : element
  }

  private struct Marks: OptionSet {
    let rawValue: UInt8
    static let state = Marks(rawValue: 1 << 0)
    static let number = Marks(rawValue: 1 << 1)
    static let recipients = Marks(rawValue: 1 << 2)
  }

  /// The marks that a line of the text, or a column of it, begins with.
  private static func marks(in text: String) -> Marks {
    var text = text
    return text.withUTF8 { bytes in
      var marks: Marks = []
      // A line, a cell, or what stands behind two blanks; then any word in capitals.
      var blanks = 2
      for place in bytes.indices {
        let byte = bytes[place]
        if byte <= 0x20 {
          blanks = byte == 0x20 ? blanks + 1 : 2
          continue
        }
        if blanks >= 2 ? mayBegin(bytes, at: place) : blanks == 1 && mayBeState(bytes, at: place) {
          let piece = bytes[place..<min(place + Self.longestMark, bytes.count)]
          marks.formUnion(mark(Folding.folded(String(decoding: piece, as: UTF8.self))))
        }
        // A no-break space is one of the two.
        blanks = byte == 0xA0 ? 2 : 0
      }
      return marks
    }
  }

  /// `CỘNG`: within a line only the name of the state is looked for.
  private static func mayBeState(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    bytes[place] == UInt8(ascii: "C") && place + 4 < bytes.count && bytes[place + 1] >= 0x80
      && bytes[place + 4] == UInt8(ascii: "N")
  }

  private static func mark(_ folded: String) -> Marks {
    if folded.hasPrefix("cong hoa xa hoi chu nghia viet nam") || folded.hasPrefix("dang cong san viet nam") {
      return .state
    }
    if folded.hasPrefix("noi nhan") { return .recipients }
    // `Số: 164/TB-UBND`
    guard folded.hasPrefix("so:") || folded.hasPrefix("so :") || folded.hasPrefix("so ") else { return [] }
    let rest = folded.utf8.dropFirst(2).prefix(20)
    return rest.contains(UInt8(ascii: "/")) && !rest.contains(0x0A) ? .number : []
  }

  /// Cheap to ask of every word: `Cộ`, `Nơ`, `Số` and their forms without marks, in either case; and `Đả`.
  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 5 < bytes.count else { return false }
    if bytes[place] == 0xC4, bytes[place + 1] & 0xFE == 0x90 {
      return bytes[place + 2] | 0x20 == UInt8(ascii: "a") || bytes[place + 2] == 0xE1
    }
    let lower = bytes[place] | 0x20
    guard lower == UInt8(ascii: "c") || lower == UInt8(ascii: "n") || lower == UInt8(ascii: "s") else { return false }
    let next = bytes[place + 1]
    guard next | 0x20 == UInt8(ascii: "o") || next >= 0x80 else { return false }
    // "Cong hoa", "Noi nhan", "So:" without marks go on like this; other words of ASCII do not.
    let third = bytes[place + 2] | 0x20
    return next >= 0x80
      || (lower == UInt8(ascii: "s")
        ? third == 0x20 || third == UInt8(ascii: ":") : "ni".utf8.contains(third) || third >= 0x80)
  }
}
