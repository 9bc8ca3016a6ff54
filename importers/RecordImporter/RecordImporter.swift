public import ImporterKit
public import NoticeModel

/// Reads the exports of other systems: JSON Lines and CSV, one document a record.
public struct RecordImporter: ContainerReader {
  private let html: @Sendable (String, String?) -> Extraction

  /// - Parameter html: reads the `html` of a record in the encoding that a person named, if any; HTML has its own importer.
  public init(html: @escaping @Sendable (String, String?) -> Extraction) {
    self.html = html
  }

  public func reads(_ mediaType: String) -> Bool { RecordFormat(mediaType: mediaType) != nil }

  public func visitEntries(
    of bytes: [UInt8], mediaType: String, reading: Reading, _ visit: (ContainerEntry) throws -> Void
  ) throws {
    guard let format = RecordFormat(mediaType: mediaType) else { return }
    for entry in RecordFile.entries(in: bytes, format: format, reading: reading, html: html) {
      let result: Result<Extraction, ImportError>
      switch entry.content {
      case .read(let extraction): result = .success(extraction)
      case .refused(let error): result = .failure(error)
      case .malformed(let warning):
        result = .failure(
          ImportError(.recordMalformed, "Bản ghi không đọc được; tệp xuất vẫn được giữ nguyên.", cause: warning.detail))
      }
      let isDocument = entry.identity != nil
      try visit(
        ContainerEntry(name: isDocument ? entry.identity : "#\(entry.ordinal)", range: entry.range, result: result))
    }
  }
}
