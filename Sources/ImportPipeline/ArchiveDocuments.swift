import ImporterKit
import NoticeModel
import Originals
import WARC

/// One document of an archive, found and not read yet.
struct ArchiveDocument: Sendable {
  /// How reports call it: `dia.zip!/tb/164.html`.
  var path: String
  var source: Source
  var place: EntryPlace
  /// When it was captured, or last changed before it was packed.
  var capturedAt: String
  var bytes: [UInt8]
  /// What was doubtful when it was taken out.
  var warnings: [ImportWarning] = []
  /// Where its frames are found.
  var parts: ArchiveParts?

  var arrival: Arrival {
    Arrival(id: NoticeID(identifying: source), capturedAt: capturedAt, digest: ContentDigest(hashing: bytes))
  }

  var mediaType: String { MediaType.sniff(bytes, name: source.path) }
}

/// Reads documents of archives on all cores. Used alike by an import, a rebuild and `extract`.
struct ArchiveDocuments: Sendable {
  let reader: DocumentReader
  let jobs: Int

  /// What a chunk of documents holds at most before it is read.
  static let chunkCount = 128
  static let chunkBytes = 16 << 20

  /// The documents as they go into the index, in order. `held` is where their archive stands, `reading` how it was
  /// imported, `correction` what a person decided on one since.
  func accessions(
    _ documents: [(document: ArchiveDocument, arrival: Arrival)], held: RecordPosition, root: String,
    reading: Reading, correction: @escaping @Sendable (Arrival) -> Correction? = { _ in nil }
  ) throws -> [Result<Accession, ImportError>] {
    let share = max(1, (documents.count + jobs - 1) / jobs)
    var slices = stride(from: 0, to: documents.count, by: share).map {
      Slice(documents: Array(documents[$0..<min($0 + share, documents.count)]))
    }[...]
    var accessions: [Result<Accession, ImportError>] = []
    let reader = reader
    try inOrder(
      workers: min(jobs, slices.count), limit: .max, next: { slices.popFirst().map { ($0, 0) } },
      map: { $0.read(reader, held: held, root: root, reading: reading, correction: correction) },
      consume: { accessions += $0 })
    return accessions
  }

  private struct Slice: Sendable {
    var documents: [(document: ArchiveDocument, arrival: Arrival)]

    func read(
      _ reader: DocumentReader, held: RecordPosition, root: String, reading: Reading,
      correction: (Arrival) -> Correction?
    ) -> [Result<Accession, ImportError>] {
      let corrections = documents.map { correction($0.arrival) }
      let originals = zip(documents, corrections).map { pair, correction in
        Original(
          source: pair.document.source, bytes: pair.document.bytes, mediaType: pair.document.mediaType,
          encoding: (correction?.reading(reading) ?? reading).encoding, readsPictures: reading.readsPictures)
      }
      let read = reader.read(originals) { place, reference in
        documents[place].document.parts?.bytes(
          of: reference, in: documents[place].document.source, at: documents[place].arrival.capturedAt)
      }
      return documents.indices.map { place in
        read[place].map { read in
          var read = read
          corrections[place]?.mark(&read.extraction)
          return Self.accession(
            read, documents[place].document, documents[place].arrival, held: held, root: root,
            reading: reading)
        }
      }
    }

    private static func accession(
      _ read: DocumentReader.Document, _ document: ArchiveDocument, _ arrival: Arrival, held: RecordPosition,
      root: String, reading: Reading
    ) -> Accession {
      var position = held
      position.entry = document.place
      var extraction = read.extraction
      extraction.warnings = document.warnings + extraction.warnings
      extraction.replay = extraction.replay ?? Replay(imageIn: document)
      let provenance = Provenance(
        source: document.source, capturedAt: arrival.capturedAt, digest: arrival.digest,
        byteCount: document.bytes.count, mediaType: document.mediaType, position: position)
      return Accession(
        notice: Normaliser.notice(from: extraction, id: arrival.id, provenance: provenance, reading: reading),
        recordID: extraction.fields.recordID, root: root)
    }
  }
}
