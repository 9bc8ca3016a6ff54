/// The label that introduces a number, and how far from it that stands.
struct PrivateIntroduction {
  private(set) var kind: PrivateLabel.Kind?
  private var gap = 0
  private var isSaid = false

  /// Bytes of the folded line between label and number.
  private static let close = 24
  private static let near = 60
  private static let far = 80

  /// The last label before the number, unless another number or a cell stands between.
  init(_ label: PrivateLabel?, to number: PrivateNumberPlace, after lastEnd: Int, in line: PrivateLine) {
    guard let label, label.span.lowerBound >= lastEnd else { return }
    gap = number.place - label.span.upperBound
    guard gap <= Self.far else { return }
    let between = line.plain[label.span.upperBound..<number.place]
    let tabs = between.count { $0 == 0x09 }
    // A form in two columns has its labels in the left one.
    guard tabs == 0 || (tabs == 1 && gap <= 12) else { return }
    kind = label.kind
    let end = between.reversed().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x28 }
    isSaid = end.first == 0x3A || end.starts(with: "os".utf8) || end.starts(with: "al".utf8)
  }

  /// Right behind the label, with a colon or a blank.
  var isAdjacent: Bool { gap <= 3 }
  var isClose: Bool { gap <= Self.close }
  var isNear: Bool { gap <= Self.near }

  /// Close by, or further on with ":" or "số" before the number, as behind a person's name. A number whose digits
  /// speak for themselves needs neither.
  func allows(isSure: Bool) -> Bool { isSure || isClose || isSaid }
}
