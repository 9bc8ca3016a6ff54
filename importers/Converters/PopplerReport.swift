import NoticeModel

/// What a run of poppler says of its file.
enum PopplerReport {
  /// The warnings for a run that gave `pages` pages. Poppler goes on after damage and says so on stderr; it ends with 1
  /// where it cannot open the file at all.
  static func warnings(about result: SandboxResult, pages: Int) -> [ImportWarning] {
    switch result.status {
    case .couldNotStart(let reason): [ImportWarning(.converterMissing, "pdftohtml: \(reason)")]
    case .timedOut: [ImportWarning(.converterLimit, "pdftohtml ran out of time after \(pages) pages")]
    case .outputTooLarge: [ImportWarning(.converterLimit, "pdftohtml wrote too much; \(pages) pages are kept")]
    case .signal
    where message(in: result.errors, with: "bad_alloc") != nil
      || message(in: result.errors, with: "memory") != nil:
      [ImportWarning(.converterLimit, "pdftohtml ran out of memory after \(pages) pages")]
    case .signal(let number): [ImportWarning(.converterCrash, "pdftohtml: signal \(number) after \(pages) pages")]
    case .exited:
      if message(in: result.errors, with: "Incorrect password") != nil {
        [ImportWarning(.encrypted)]
      } else if pages == 0 {
        [ImportWarning(.unreadable, message(in: result.errors, with: "Error") ?? "no page")]
      } else if let message = message(in: result.errors, with: "Error") {
        [ImportWarning(.damaged, message)]
      } else {
        []
      }
    }
  }

  /// The first line of stderr with `word` in it, at most 120 characters of ASCII.
  private static func message(in errors: [UInt8], with word: String) -> String? {
    for line in errors.split(separator: 0x0A).prefix(200) {
      let text = String(decoding: line.prefix(120).filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
      if text.contains(word) { return text }
    }
    return nil
  }
}
