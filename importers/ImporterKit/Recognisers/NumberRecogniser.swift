import DocumentNumbers
import NoticeModel
import VietnameseText

/// Reads the number line of a document: "Số: 164/TB-UBND".
enum NumberRecogniser {
  /// The cheap question before everything else: does "Số", "SỐ" or "So" and a digit stand in the block?
  static func mayHoldNumberLine(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let text), .heading(_, let text), .listItem(let text): mayHoldNumberLine(text)
    case .tableRow(let cells): cells.contains(where: mayHoldNumberLine)
    }
  }

  private static func mayHoldNumberLine(_ text: String) -> Bool {
    var previous: UInt8 = 0x0A
    var utf8 = text.utf8.makeIterator()
    while let byte = utf8.next() {
      if byte == UInt8(ascii: "S"), previous <= 0x20, let next = utf8.next() {
        if next == 0xE1 || next | 0x20 == UInt8(ascii: "o") { return true }
        previous = next
      } else {
        previous = byte
      }
    }
    return false
  }

  /// The number of a segment that begins with "Số" and holds nothing else of weight.
  static func number(in segment: Substring) -> DocumentNumber? {
    guard segment.utf8.count < 120, segment.utf8.first == UInt8(ascii: "S") else { return nil }
    let folded = Folding.folded(String(segment))
    guard folded.hasPrefix("so"), let after = folded.dropFirst(2).first, after == ":" || after == " " || after.isNumber else {
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
