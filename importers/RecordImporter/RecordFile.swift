public import ImporterKit
public import NoticeModel

/// A file of records from another system.
public enum RecordFile {
  /// The largest record in bytes; larger ones are refused. A document's text is cut at 10 MiB anyway.
  public static let recordLimit = 64 << 20

  /// The records of `bytes` in order, read one at a time as they are asked for; linear, with memory for one record.
  ///
  /// Blank lines are passed over. One bad record never stops the others. A file in UTF-16 or UTF-32 is one malformed
  /// record.
  ///
  /// - Parameter html: Reads the `html` of a record in the encoding that a person named, if any; HTML has its own importer.
  public static func entries(
    in bytes: [UInt8], format: RecordFormat, reading: Reading = Reading(),
    html: @escaping @Sendable (String, String?) -> Extraction
  ) -> RecordEntries {
    RecordEntries(bytes: bytes, format: format, reader: RecordReader(reading: reading, html: html))
  }
}

/// The records of a file, read anew by each iterator.
public struct RecordEntries: Sequence, Sendable {
  let bytes: [UInt8]
  let format: RecordFormat
  let reader: RecordReader

  public func makeIterator() -> Iterator {
    Iterator(bytes: bytes, format: format, reader: reader, rows: RowSplitter(bytes, format: format))
  }

  /// Reads one record for each call.
  public struct Iterator: IteratorProtocol {
    let bytes: [UInt8]
    let format: RecordFormat
    let reader: RecordReader
    var rows: RowSplitter
    var header: CSVHeader?
    var isAtStart = true

    public mutating func next() -> RecordEntry? {
      if isAtStart, RecordText.isWide(bytes) {
        rows.finish()
        isAtStart = false
        let warning = ImportWarning(.recordMalformed, "UTF-16 or UTF-32: save the file as UTF-8")
        return RecordEntry(range: bytes.indices, ordinal: 1, content: .malformed(warning))
      }
      isAtStart = false
      while let row = rows.next() {
        if let entry = entry(of: row) { return entry }
      }
      return nil
    }

    /// Nil for the header and for blank rows, which are no records.
    private mutating func entry(of row: RowSplitter.Row) -> RecordEntry? {
      let nothing = RecordEntry.Content.malformed(ImportWarning(.recordMalformed))
      var entry = RecordEntry(range: row.range, ordinal: row.ordinal, content: nothing)
      guard row.range.count <= RecordFile.recordLimit else {
        let message = "Bản ghi lớn hơn \(RecordFile.recordLimit) byte; hãy tách nhỏ bản ghi này."
        entry.content = .refused(ImportError(.inputBytes, message))
        return entry
      }
      let text = RecordText(bytes[row.range], format, encoding: reader.reading.encoding)
      do throws(RecordProblem) {
        if row.hasOpenQuote { throw RecordProblem("a quote is never closed") }
        guard let record = try record(in: text) else { return nil }
        (entry.identity, entry.content) = reader.read(record, from: text)
      } catch {
        entry.content = .malformed(ImportWarning(.recordMalformed, "\(row.ordinal): \(error.reason)"))
      }
      return entry
    }

    private mutating func record(in text: RecordText) throws(RecordProblem) -> Record? {
      if text.isBlank { return nil }
      guard let delimiter = rows.delimiter else { return try JSONRecord.read(text.utf8) }
      guard let header else {
        header = CSVHeader(text.utf8, delimiter: delimiter)
        return nil
      }
      let record = header.record(text.utf8)
      return record.values.isEmpty ? nil : record
    }
  }
}
