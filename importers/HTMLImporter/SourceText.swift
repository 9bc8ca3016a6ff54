import LegacyEncoding

/// A text or attribute value in the source of a page: read for decoding, and written again with what it decoded to.
struct SourceText {
  let range: Range<Int>
  /// Blanks count as one, as a browser shows them.
  let isCollapsed: Bool
  /// Blanks at the start count as none: a blank stands before, or nothing.
  let dropsLead: Bool
  let hasReferences: Bool
  let isAttribute: Bool

  /// A character whose way of being written is kept, and its place in the source.
  private struct Mark {
    let scalar: UInt32
    let source: Range<Int>
  }

  /// The text with its references undone.
  func decodable(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    read(bytes, marking: false).text
  }

  /// The source of this text where it says `decoded`; nil where it says so already.
  ///
  /// Blanks, quotation marks, `<`, `>`, `&` and no-break spaces stay as they are written; every other reference becomes
  /// its character.
  func written(as decoded: String, in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let (text, marks, lead) = read(bytes, marking: true)
    if decoded.utf8.elementsEqual(text) || decoded.utf8.elementsEqual(DecodedText.plain(text[...])) { return nil }
    var output = Array(bytes[range.lowerBound..<lead])
    output.reserveCapacity(range.count * 2)
    var next = 0
    for scalar in decoded.unicodeScalars {
      guard Self.isMarked(scalar.value) else {
        output.append(contentsOf: scalar.utf8)
        continue
      }
      // A no-break space or a blank may have been part of a letter.
      var place = next
      while place < marks.count, place < next + 8, marks[place].scalar != scalar.value,
        marks[place].scalar == 0x20 || marks[place].scalar == 0xA0
      {
        place += 1
      }
      if place < marks.count, marks[place].scalar == scalar.value {
        append(marks[place], bytes, to: &output)
        next = place + 1
      } else {
        output.append(contentsOf: Self.reference(to: scalar))
      }
    }
    return output
  }

  // MARK: - Reading

  private static func isMarked(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0xA0, 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    default: false
    }
  }

  /// The text, its marks, and where it begins behind dropped blanks.
  private func read(_ bytes: UnsafeBufferPointer<UInt8>, marking: Bool) -> (text: [UInt8], marks: [Mark], lead: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var (marks, lead, index): ([Mark], Int, Int) = ([], range.lowerBound, range.lowerBound)
    while index < range.upperBound {
      var end = index + 1
      var first = bytes[index]
      var reference: [UInt8]?
      if first == UInt8(ascii: "&"), hasReferences,
        let found = SourceReference.read(bytes, at: index, end: range.upperBound, isAttribute: isAttribute)
      {
        (reference, end) = (found.utf8, found.end)
        first = found.utf8[0]
      }
      if isCollapsed, first <= 0x20 {
        if text.isEmpty, dropsLead {
          lead = end
        } else if text.last == 0x20, let last = marks.last, last.source.upperBound == index {
          marks[marks.count - 1] = Mark(scalar: 0x20, source: last.source.lowerBound..<end)
        } else if text.last != 0x20 {
          text.append(0x20)
          marks.append(Mark(scalar: 0x20, source: index..<end))
        }
      } else if let reference {
        text += reference
        if marking {
          let scalar = reference == [0xC2, 0xA0] ? 0xA0 : reference.count == 1 ? UInt32(first) : 0
          if Self.isMarked(scalar) { marks.append(Mark(scalar: scalar, source: index..<end)) }
        }
      } else {
        text.append(first)
        if first == 0xC2, end < range.upperBound, bytes[end] == 0xA0 {
          if marking { marks.append(Mark(scalar: 0xA0, source: index..<(end + 1))) }
        } else if marking, Self.isMarked(UInt32(first)), first < 0x80 {
          marks.append(Mark(scalar: UInt32(first), source: index..<end))
        }
      }
      index = end
    }
    return (text, marks, lead)
  }

  // MARK: - Writing

  private func append(_ mark: Mark, _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    // What followed was a reference, which is a character now: with it a plain sign may begin markup.
    let isExposed =
      mark.source.count == 1 && (mark.scalar == 0x26 || mark.scalar == 0x3C)
      && mark.source.upperBound < range.upperBound && bytes[mark.source.upperBound] == UInt8(ascii: "&")
      && hasReferences
    if isExposed, let scalar = Unicode.Scalar(mark.scalar) {
      output.append(contentsOf: Self.reference(to: scalar))
    } else {
      output.append(contentsOf: bytes[mark.source])
    }
  }

  private static func reference(to scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "<": Array("&lt;".utf8)
    case ">": Array("&gt;".utf8)
    case "&": Array("&amp;".utf8)
    case "\u{A0}": Array("&nbsp;".utf8)
    default: Array(scalar.utf8)
    }
  }
}
