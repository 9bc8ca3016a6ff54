import DocumentNumbers
import NoticeModel
import VietnameseText

/// Reads the number line of a document: "Số: 164/TB-UBND".
enum NumberRecogniser {
  /// The cheap question before everything else: does a line begin with "Số", "SỐ" or "So", and soon a digit?
  static func mayHoldNumberLine(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let text), .heading(_, let text), .listItem(let text): mayHoldNumberLine(text)
    case .tableRow(let cells): cells.contains(where: mayHoldNumberLine)
    }
  }

  private static func mayHoldNumberLine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      for index in utf8.indices where utf8[index] == UInt8(ascii: "S") {
        if index == 0 || utf8[index - 1] < 0x20 || (index >= 3 && utf8[index - 1] == 0x20 && utf8[index - 3] == 0x20),
          hasDigitSoon(utf8, after: index)
        {
          return true
        }
      }
      return false
    }
  }

  /// Skips the rest of "Số" and the blanks, colons and marks that stand before a number.
  private static func hasDigitSoon(_ utf8: UnsafeBufferPointer<UInt8>, after start: Int) -> Bool {
    var index = start + 1
    guard index < utf8.count, utf8[index] == 0xE1 || utf8[index] | 0x20 == UInt8(ascii: "o") else { return false }
    index += utf8[index] == 0xE1 ? 3 : 1
    while index < utf8.count, index - start < 16 {
      let byte = utf8[index]
      if (0x30...0x39).contains(byte) { return true }
      guard byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ".") else {
        return false
      }
      index += 1
    }
    return false
  }

  /// The number of a segment that begins with "Số" and holds nothing else of weight.
  static func number(in segment: Substring) -> DocumentNumber? {
    guard segment.utf8.count < 120, segment.utf8.first == UInt8(ascii: "S") else { return nil }
    let folded = Folding.folded(String(segment))
    guard folded.hasPrefix("so"), let after = folded.dropFirst(2).first, after == ":" || after == " " || after.isNumber
    else {
      return nil
    }
    guard let found = DocumentNumber.find(in: String(segment)).first, found.scalars.lowerBound <= 8 else { return nil }
    return found.number
  }

  /// A number that a record states in a field of its own, in any spelling.
  static func number(stated text: String) -> DocumentNumber? {
    let composed = Canonical.composed(text)
    return DocumentNumber(composed) ?? DocumentNumber.find(in: composed).first?.number
  }
}
