import NoticeModel

/// One walk over the lines of a text, with what earlier lines say about later ones.
struct PrivateDataScan {
  let bytes: [UInt8]
  let shapes: PrivateShapes
  var table = PrivateTable()
  /// Found numbers; those without a label wait for others of their kind.
  private var found: [Found] = []
  private var lines = 0
  /// The lines before the one that is read, nearest last.
  private(set) var before: [Above] = []

  /// A line above; whom it speaks of, when it was read for its own numbers.
  struct Above: Sendable {
    var span: Range<Int>
    var owner: PrivateLine.Owner?
  }

  private struct Found {
    var datum: PrivateDatum
    var line: Int
    var isPending: Bool
  }

  /// How many lines apart two numbers of a list may stand: cells that are lines of their own.
  private static let apart = 10
  private static let kept = 3

  init(bytes: [UInt8]) {
    self.bytes = bytes
    shapes = PrivateShapes(bytes: bytes)
  }

  mutating func read(_ span: Range<Int>) {
    let line = PrivateLine(bytes, span)
    table.meet(line, in: bytes)
    if !line.groups.isEmpty {
      var reading = PrivateLineReading(line: line, scan: self)
      reading.read()
      for taken in reading.taken {
        found.append(Found(datum: taken.datum, line: lines, isPending: taken.isPending))
      }
    }
    guard !span.isEmpty else { return }
    lines += 1
    before.append(Above(span: span, owner: line.isRead && span.count < 400 ? line.owner : nil))
    if before.count > Self.kept { before.removeFirst() }
  }

  /// What was found for sure, and what others near it bear out.
  func result() -> [PrivateDatum] {
    found.indices.compactMap { at in
      guard found[at].isPending else { return found[at].datum }
      let near = [at - 2, at - 1, at + 1, at + 2].filter(found.indices.contains)
      return near.contains { supports(found[$0], found[at]) } ? found[at].datum : nil
    }
  }

  private func supports(_ other: Found, _ pending: Found) -> Bool {
    guard abs(other.line - pending.line) <= Self.apart else { return false }
    guard other.isPending else { return true }
    // Numbers of persons do not run on like those of goods.
    return other.datum.kind == pending.datum.kind
      && bytes[other.datum.span].dropLast(3) != bytes[pending.datum.span].dropLast(3)
  }
}
