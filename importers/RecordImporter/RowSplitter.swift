import Glibc

/// Cuts a file into its rows without decoding it: at line breaks, in CSV only at those outside quotes.
///
/// Legacy encodings keep ASCII where it is, and the trail bytes of East Asian ones are never quotes, delimiters or line
/// breaks, so this is safe on undecoded bytes.
struct RowSplitter: Sendable {
  struct Row {
    /// Without the line break.
    var range: Range<Int>
    /// The row's number, blank rows counted.
    var ordinal: Int
    /// A quoted cell begins here and never ends.
    var hasOpenQuote = false
  }

  /// The delimiter of a CSV file; nil for JSON, whose strings hold no line breaks.
  let delimiter: UInt8?
  private let bytes: [UInt8]
  private var position: Int
  private var ordinal = 0
  /// How many bytes may still be looked through for the ends of stray quotes; without it a file that opens one in each
  /// row would take quadratic time. When it is spent, rows end at line breaks only.
  private var patience: Int

  init(_ bytes: [UInt8], format: RecordFormat) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    patience = 2 * bytes.count
    delimiter = format == .csv ? CSVRow.delimiter(of: bytes[position...]) : nil
  }

  /// Passes over all that is left.
  mutating func finish() {
    position = bytes.count
  }

  mutating func next() -> Row? {
    guard position < bytes.count else { return nil }
    ordinal += 1
    let start = position
    var lineEnd = endOfLine(from: start)
    var hasOpenQuote = false
    if let delimiter, patience > 0 {
      let (end, isClosed) = endOutsideQuotes(from: start, delimiter)
      if isClosed {
        lineEnd = end
      } else {
        patience -= end - start
        hasOpenQuote = true
      }
    } else if let delimiter {
      hasOpenQuote = CSVRow.hasOpenQuote(bytes[start..<lineEnd], delimiter)
    }
    position = lineEnd + 1
    if lineEnd > start, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    return Row(range: start..<lineEnd, ordinal: ordinal, hasOpenQuote: hasOpenQuote)
  }

  /// The next LF, or the end.
  private func endOfLine(from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base + start, 0x0A, buffer.count - start) else {
        return buffer.count
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The next LF outside quotes, or the end. Not closed where a quoted cell of several lines goes on behind its closing
  /// quote, which then opened another cell, or is longer than a record may be, or never ends; `end` is where that
  /// shows.
  private func endOutsideQuotes(from start: Int, _ delimiter: UInt8) -> (end: Int, isClosed: Bool) {
    var state = CSVState(delimiter: delimiter)
    var spansLines = false
    return bytes.withUnsafeBufferPointer { buffer in
      for index in start..<buffer.count {
        let byte = buffer[index]
        if state.isQuoted {
          if byte == 0x0A { spansLines = true }
          if index - start > RecordFile.recordLimit { return (index, false) }
        } else if byte == 0x0A {
          return (index, true)
        }
        let wasClosing = state.isClosing
        let role = state.take(byte)
        if role == .endOfCell { spansLines = false }
        if spansLines, wasClosing, role == .content, !state.isQuoted, byte != 0x0D { return (index, false) }
      }
      return (buffer.count, !state.isQuoted)
    }
  }
}
