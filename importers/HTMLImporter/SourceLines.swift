import LegacyEncoding
import Markup

/// Gathers the texts of a page's source as lines for decoding: what stands between two block tags is decided as one.
struct SourceLines {
  /// A text of the source, and which run of which text of the pool says what it decodes to.
  struct Place {
    let text: SourceText
    let line: Int
    let run: Int
  }

  private(set) var pool = TextPool()
  private(set) var places: [Place] = []
  private var line: [UInt8] = []
  private var runs: [FontRun] = []
  /// The texts of the line with their runs.
  private var open: [(text: SourceText, run: Int)] = []

  /// A line of more runs than this also ends at a line break, so that no page costs the square of its lines.
  private static let maximumRuns = 400

  /// Adds a text; `isCollapsed` is false in `pre` and its like.
  mutating func append(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, font: FontEvidence?, isCollapsed: Bool,
    hasReferences: Bool
  ) {
    let text = SourceText(
      range: range, isCollapsed: isCollapsed, dropsLead: (line.last ?? 0x20) == 0x20 || line.last == 0x0A,
      hasReferences: hasReferences, isAttribute: false)
    let decodable = text.decodable(bytes)
    guard !decodable.isEmpty else { return }
    open.append((text, runs.count))
    runs.append(FontRun(start: line.count, font: font))
    line += decodable
  }

  /// Adds an attribute's value, which is a line of its own.
  mutating func append(attribute range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, font: FontEvidence?) {
    let text = SourceText(
      range: range, isCollapsed: false, dropsLead: false, hasReferences: true, isAttribute: true)
    let decodable = text.decodable(bytes)
    guard decodable.contains(where: { $0 > 0x20 }) else { return }
    let line = pool.append(decodable, runs: [FontRun(start: 0, font: font)])
    places.append(Place(text: text, line: line, run: 0))
  }

  /// A picture or field, which parts words.
  mutating func endWord() {
    if let last = line.last, last > 0x20 { separate(0x20) }
  }

  /// A line break inside a paragraph.
  mutating func breakRow() {
    guard !line.isEmpty else { return }
    if runs.count >= Self.maximumRuns { endLine() } else { separate(0x0A) }
  }

  mutating func endLine() {
    if !open.isEmpty, line.contains(where: { $0 > 0x20 }) {
      let index = pool.append(line, runs: runs)
      for (text, run) in open { places.append(Place(text: text, line: index, run: run)) }
    }
    line.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }

  /// A byte that belongs to no text of the source, in a run of its own and the font of what stands before.
  private mutating func separate(_ byte: UInt8) {
    runs.append(FontRun(start: line.count, font: runs.last?.font))
    line.append(byte)
  }
}
