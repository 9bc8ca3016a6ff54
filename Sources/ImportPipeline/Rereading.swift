import ImporterKit
import NoticeModel
import WARC

extension DocumentReader {
  /// Reads a stored document the way its record says it was imported, or as a person decided since; nil where that
  /// cannot be read. A rebuild and a correction both read by this, so that they agree.
  ///
  /// - Parameter part: the bytes of a frame by what the page calls it.
  func extract(
    _ bytes: [UInt8], as record: WARCRecord, mediaType: String, source: Source, correction: Correction?,
    part: (String) -> [UInt8]?
  ) -> Extraction? {
    let reading = correction?.reading(record.reading) ?? record.reading
    let original = Original(
      source: source, bytes: bytes, mediaType: mediaType, encoding: reading.encoding,
      readsPictures: reading.readsPictures)
    guard var document = try? read([original], part: { part($1) })[0].get() else { return nil }
    correction?.mark(&document.extraction)
    return document.extraction
  }
}

/// Entries of a container whose encoding a person decided on.
enum CorrectedEntries {
  private struct Found: Error {}

  /// Reads the entries of `corrections` as decided; those that cannot be read so are left out. An entry is found by its
  /// place: its name may read differently now. The container is walked through once for each encoding, as far as needed.
  static func extractions(
    by corrections: [Correction], of bytes: [UInt8], mediaType: String, imported: Reading, reader: any ContainerReader
  ) throws -> [VersionKey: Extraction] {
    var extractions: [VersionKey: Extraction] = [:]
    for (_, group) in Dictionary(grouping: corrections, by: \.encoding) {
      guard let first = group.first else { continue }
      // One entry may be two documents: it was read by two columns.
      var wanted: [Range<Int>: [Correction]] = [:]
      for correction in group {
        if case .range(let range) = correction.entry { wanted[range, default: []].append(correction) }
      }
      do {
        try reader.visitEntries(of: bytes, mediaType: mediaType, reading: first.reading(imported)) { entry in
          guard let corrections = wanted.removeValue(forKey: entry.range) else { return }
          if case .success(let read) = entry.result {
            for correction in corrections {
              var extraction = read
              correction.mark(&extraction)
              extractions[correction.version] = extraction
            }
          }
          if wanted.isEmpty { throw Found() }
        }
      } catch is Found {}
    }
    return extractions
  }
}

extension Source {
  /// True for a document that is an entry of `container`: `export.jsonl!/17` of `export.jsonl`.
  func isEntry(of container: Source) -> Bool {
    collection == container.collection && path.hasPrefix(container.path + "!/")
  }
}
