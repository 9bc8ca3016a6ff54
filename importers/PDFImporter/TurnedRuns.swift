/// Text that stands upright on a page that was turned: the wide tables of annexes.
///
/// Poppler gives such runs no width, and their lines go up the page (or down it). They are turned, so that what follows
/// sees ordinary lines. Their widths are those of their letters, or reach to the next run.
enum TurnedRuns {
  /// The runs of a page that lie and those that stand, the latter turned.
  static func parted(_ page: PDFPage) -> (lying: [PDFRun], standing: [PDFRun]) {
    var lying: [PDFRun] = []
    var standing: [PDFRun] = []
    for run in page.runs {
      if run.width > 0 || run.isBlank && standing.isEmpty { lying.append(run) } else { standing.append(run) }
    }
    guard !standing.allSatisfy(\.isBlank) else { return (page.runs, []) }
    return (lying, turned(standing, pageHeight: page.height))
  }

  private static func turned(_ runs: [PDFRun], pageHeight: Int) -> [PDFRun] {
    var (up, down) = (0, 0)
    for (run, next) in zip(runs, runs.dropFirst()) where abs(run.left - next.left) <= 2 {
      if next.top < run.top { up += 1 } else if next.top > run.top { down += 1 }
    }
    let goesUp = up >= down
    var turned = runs.map { run in
      var turned = run
      turned.left = goesUp ? pageHeight - run.top : run.top
      // Poppler gives the place of the foot line.
      turned.top = (goesUp ? run.left : -run.left) - run.height
      turned.width = width(of: run)
      return turned
    }
    for index in turned.indices.dropLast() {
      let (run, next) = (turned[index], turned[index + 1])
      guard abs(run.top - next.top) <= run.height / 2, next.left > run.left else { continue }
      let gap = next.left - run.left
      if gap <= run.width + slack(run, next) { turned[index].width = gap }
    }
    return turned
  }

  /// How much longer a run may be than its letters say. Poppler sees no gaps here and puts words of two cells into one
  /// run, so the length of more than one word says nothing; the numbers of narrow cells stand close together.
  private static func slack(_ run: PDFRun, _ next: PDFRun) -> Int {
    if let last = run.text.last, (0x30...0x39).contains(last) { return run.height / 8 }
    let isOfWords = run.text.drop { $0 == 0x20 }.dropLast().contains(0x20)
    return isOfWords ? .max / 2 : max(run.height, next.height) / 2
  }

  /// Widths of letters in a text face, in tenths of its size, which is ten elevenths of the line's height.
  private static func width(of run: PDFRun) -> Int {
    var tenths = 0
    for byte in run.text where byte & 0xC0 != 0x80 {
      switch byte {
      case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "r"), 0x20...0x2F:
        tenths += 3
      case 0x41...0x5A, UInt8(ascii: "m"), UInt8(ascii: "w"): tenths += 7
      default: tenths += 5
      }
    }
    return max(1, tenths * run.height / 11)
  }
}
