import NoticeModel
import VietnameseText

/// The signature block: by whose authority, in what office, who (NĐ 30/2020, Phụ lục I, phần I, mục II, khoản 7).
struct SignatureBlock {
  var authority: Finding<String>?
  var title: Finding<String>?
  var signer: Finding<String>?
}

/// Reads the signature block: the name in ordinary letters under a signing mark (TM., KT., TL., TUQ., Q.), an office in
/// capitals, or "(Đã ký)".
///
/// The first block with a name is the document's; annexes come behind it, and copies sign behind the range.
enum SignerRecogniser {
  private static let longest = 120
  /// Segments from the mark to the name; recipients may stand between them in the left column.
  private static let reach = 40

  static func read(in segments: [Segment], range: Range<Int>) -> SignatureBlock {
    var unsigned = SignatureBlock()
    // Lines of a block that was read are not read again as blocks of their own: hostile texts have nothing else.
    var next = range.lowerBound
    for place in range where place >= next {
      let segment = segments[place]
      guard segment.text.utf8.count < longest, let line = SigningLine(segment), line.isStart else { continue }
      next = endOfLines(in: segments, from: place, upTo: range.upperBound)
      let block = block(in: segments, from: place, upTo: range.upperBound)
      if block.signer != nil { return block }
      // A block without a name counts where an authority is stated: the name may be a picture.
      if unsigned.authority == nil, block.authority != nil { unsigned = block }
    }
    return unsigned
  }

  /// Behind the signing lines that follow each other.
  private static func endOfLines(in segments: [Segment], from place: Int, upTo end: Int) -> Int {
    var next = place + 1
    while next < min(end, place + reach), segments[next].text.utf8.count < longest, SigningLine(segments[next]) != nil {
      next += 1
    }
    return next
  }

  private static func block(in segments: [Segment], from place: Int, upTo end: Int) -> SignatureBlock {
    let first = segments[place]
    var authorities: [Segment] = []
    var block = SignatureBlock()
    var isInAuthority = false
    for segment in segments[place..<min(end, place + reach)] {
      guard isBeside(segment, first) else {
        // A name that lost its column; recipients are listed with dashes.
        guard first.column > 0, let name = SignerName(segment.text), name.isFamilyName else { continue }
        block.signer = Finding(name.text, at: segment.span, confidence: 0.7)
        break
      }
      guard segment.text.utf8.count < longest, !SignatureStampRecogniser.isLine(segment) else { break }
      if let line = SigningLine(segment) {
        if line.isAuthority {
          guard block.title == nil, authorities.isEmpty || isInAuthority else { break }
          authorities.append(segment)
          isInAuthority = true
        } else if line.isOffice, block.title == nil {
          let office = line.office.oneLine
          block.title = Finding(office, at: segment.span, confidence: 0.9)
          isInAuthority = false
        } else if line.isOffice {
          // The next signer's.
          break
        }
        if line.isSigned, block.signer == nil, segment.start == first.start, line.name.isEmpty,
          let before = name(before: place, in: segments)
        {
          block.signer = before
          break
        }
        if let name = SignerName(line.name) {
          block.signer = Finding(name.text, at: segment.span, confidence: name.confidence)
          break
        }
      } else if isInAuthority, segment.text.isCapitals, block.title == nil {
        authorities.append(segment)
      } else if let name = SignerName(segment.text) {
        block.signer = Finding(name.text, at: segment.span, confidence: name.confidence)
        break
      } else if !AddresseeRecogniser.isItem(segment.text), segment.text.utf8.count > 80 {
        break
      } else {
        isInAuthority = false
      }
    }
    if !authorities.isEmpty {
      block.authority = Finding(
        authorities.map { $0.text.oneLine }.joined(separator: ", "), at: authorities.stretch, confidence: 0.9)
    }
    return block
  }

  /// "(Đã ký)" sometimes stands below the name.
  private static func name(before place: Int, in segments: [Segment]) -> Finding<String>? {
    guard place > 0, let name = SignerName(segments[place - 1].text), name.isFamilyName else { return nil }
    return Finding(name.text, at: segments[place - 1].span, confidence: 0.7)
  }

  /// The block goes on in its own column.
  private static func isBeside(_ segment: Segment, _ first: Segment) -> Bool {
    segment.column == first.column || (first.column > 0 && segment.column > 0 && !first.isCell)
  }
}
