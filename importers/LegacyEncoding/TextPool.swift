/// The texts of one document as they were read, waiting until all of them can tell which encoding each is in.
///
/// One buffer holds all texts; a run is a stretch in one font.
public struct TextPool: Sendable {
  public private(set) var bytes: [UInt8] = []
  private(set) var texts: [Range<Int>] = []
  /// The runs of all texts in order: where each starts in `bytes`, and its font. Text before the first run of its own
  /// has no font.
  private(set) var runs: [FontRun] = []
  /// For each text, where its runs start in `runs`.
  private(set) var firstRuns: [Int] = []

  public init() {}

  public var count: Int { texts.count }

  /// The bytes of a text.
  public func size(of text: Int) -> Int { texts[text].count }

  /// Adds a text of valid UTF-8 and gives its index. `runs` are in order, their starts counted from the text's start.
  public mutating func append(_ text: some Collection<UInt8>, runs fonts: some Collection<FontRun> = []) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: text)
    texts.append(start..<bytes.count)
    firstRuns.append(runs.count)
    for run in fonts { runs.append(FontRun(start: run.start + start, font: run.font)) }
    return texts.count - 1
  }

  func runs(of text: Int) -> ArraySlice<FontRun> {
    runs[firstRuns[text]..<(text + 1 < firstRuns.count ? firstRuns[text + 1] : runs.count)]
  }
}

extension TextPool {
  /// The places of the runs of a text in `bytes`.
  func pieces(of text: Int) -> [Range<Int>] {
    let starts = runs(of: text).map(\.start)
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : texts[text].upperBound) }
  }

  /// Where the runs of a text start, counted in scalars from its start.
  func marks(of text: Int) -> [Int] {
    var (marks, count): ([Int], Int) = ([], 0)
    for piece in pieces(of: text) {
      marks.append(count)
      for byte in bytes[piece] where byte & 0xC0 != 0x80 { count += 1 }
    }
    return marks
  }
}

/// The start of a stretch of text in one font.
public struct FontRun: Sendable, Hashable {
  public var start: Int
  /// Nil where no font is named.
  public var font: FontEvidence?

  public init(start: Int, font: FontEvidence?) {
    self.start = start
    self.font = font
  }
}
