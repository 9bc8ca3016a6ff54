import Containers
import ImporterKit
import NoticeModel
import Originals
import WARC

/// Archives in which documents with a degree of secrecy stand. An archive is kept whole, and those bytes would be kept
/// with it; so it is not kept, and each of its other entries is, as if it had been a file.
extension Intake {
  /// Reads the documents of an archive that is new, before a byte of it is kept. What was read is used again.
  ///
  /// A web archive is what a server showed to everybody; it is kept, and only not served where a mark is found.
  func holdsSecrets(_ archive: ArchiveBytes, of prepared: Prepared, arrival: Arrival) throws -> Bool {
    guard !archive.withSource(ContainerWalk.isWebArchive), !prepared.input.path.lowercased().hasSuffix(".wacz") else {
      return false
    }
    var isSecret = false
    var walk = archiveWalk(prepared, arrival)
    do {
      try walk.visitChunks(archive, mediaType: prepared.mediaType) { findings in
        let documents = findings.compactMap(\.document).map { ($0, $0.arrival) }
        let read = try archives.accessions(
          documents, held: RecordPosition(file: 0, offset: 0, length: 0), root: prepared.input.root, reading: reading)
        isSecret = read.contains { (try? $0.get().notice.provenance.isSecret) ?? false }
        if !isSecret { readAhead.add(zip(documents.map(\.1), read)) }
        if isSecret || isStopped() { throw Stopped() }
      }
    } catch is Stopped {}
    if isSecret { readAhead = ReadAhead() }
    return isSecret
  }

  /// How the last word of every degree may be written in Unicode and in JSON.
  private static let spellings = ["MẬT", "MA\u{323}\u{302}T", "M\u{C2}\u{323}T", "\\u1eac", "\\u1EAC"]

  /// The name of a record with a degree of secrecy in an export that is new; nil for the many exports in which not even
  /// the letters of one stand.
  func secretEntry(
    of container: Prepared.Container, _ reader: any ContainerReader, _ prepared: Prepared, _ arrival: Arrival
  ) throws -> String? {
    if let text = String(validating: container.bytes, as: UTF8.self),
      !Self.spellings.contains(where: { ByteSearch.contains($0, in: text) })
    {
      return nil
    }
    struct Found: Error {}
    var name: String?
    var entries = EntryReader(
      of: container.mediaType, prepared: prepared, arrival: arrival,
      position: RecordPosition(file: 0, offset: 0, length: 0), reading: reading)
    do {
      try reader.visitEntries(of: container.bytes, mediaType: container.mediaType, reading: reading) { entry in
        let read = entries.next(entry, in: container.bytes)
        guard (try? read.result.get().notice.provenance.isSecret) ?? false else { return }
        name = read.path
        throw Found()
      }
    } catch is Found {}
    return name
  }

  /// Takes the entries one by one.
  func takeApart(_ archive: ArchiveBytes, of prepared: Prepared, arrival: Arrival) throws {
    reject(
      prepared.input.path, .secret(within: prepared.input.path), mediaType: prepared.mediaType,
      byteCount: prepared.byteCount)
    var walk = archiveWalk(prepared, arrival)
    do {
      try walk.visitChunks(archive, mediaType: prepared.mediaType) { findings in
        for finding in findings {
          switch finding {
          case .other(let item), .redirect(_, let item): record(item)
          case .document(let document): try take(document, apartFrom: prepared)
          }
        }
        try commitIfFull()
        if isStopped() { throw Stopped() }
      }
    } catch is Stopped {}
  }

  private func take(_ document: ArchiveDocument, apartFrom prepared: Prepared) throws {
    let arrival = document.arrival
    var entry = Prepared(
      input: prepared.input, result: .known, mediaType: document.mediaType, byteCount: document.bytes.count,
      arrival: arrival)
    entry.input.path = document.path
    entry.input.source = document.source
    let known = batch.merged(try store.known([arrival]).first ?? Knowledge(), arrival)
    if !known.isKnown(arrival) {
      let nowhere = RecordPosition(file: 0, offset: 0, length: 0)
      let read = try archives.accessions(
        [(document, arrival)], held: nowhere, root: prepared.input.root, reading: reading)
      switch read[0] {
      case .failure(let error): entry.result = .rejected(error)
      case .success(let accession) where accession.notice.provenance.isSecret:
        entry.result = .rejected(.secret(within: nil))
      case .success(let accession):
        entry.result = .document(Prepared.Document(notice: accession.notice, recordID: accession.recordID))
        var record = WARCRecord.resource(
          document.source, date: arrival.capturedAt, mediaType: entry.mediaType, bytes: document.bytes,
          digest: arrival.digest)
        record.describe(entry, reading: reading)
        entry.record = try PreparedRecord(record, using: GzipCompressor())
      }
    }
    try take([entry])
  }
}

/// What was read of an archive before it was taken, as much as there is room for: the rest is read again.
struct ReadAhead {
  private var results: [Arrival: Result<Accession, ImportError>] = [:]
  private var room = 64 << 20

  mutating func add(_ read: some Sequence<(Arrival, Result<Accession, ImportError>)>) {
    for (arrival, result) in read where room > 0 {
      results[arrival] = result
      room -= 1_024 + ((try? result.get().notice.body.reduce(0) { $0 + 64 + $1.text.utf8.count }) ?? 0)
    }
  }

  /// Hands out what was read of a document; it stands at `position` now.
  mutating func take(_ arrival: Arrival, at position: RecordPosition) -> Result<Accession, ImportError>? {
    results.removeValue(forKey: arrival)?.map { accession in
      var accession = accession
      let entry = accession.notice.provenance.position.entry
      accession.notice.provenance.position = position
      accession.notice.provenance.position.entry = entry
      return accession
    }
  }
}
