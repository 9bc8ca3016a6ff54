import NoticeModel
import Originals
import WARC

/// The writer's side of archives: what is found in one is taken a chunk at a time.
extension Intake {
  func take(archive: ArchiveBytes, of prepared: Prepared, known: Knowledge) throws {
    defer { readAhead = ReadAhead() }
    do {
      // What is in the archive already was looked through when it came.
      if let arrival = prepared.arrival, !batch.merged(known, arrival).isKnown(arrival),
        try holdsSecrets(archive, of: prepared, arrival: arrival)
      {
        return try takeApart(archive, of: prepared, arrival: arrival)
      }
    } catch let error as ImportError {
      // No room to unpack, or the system does not give the bytes: it is this archive that is refused.
      return reject(prepared.input.path, error, mediaType: prepared.mediaType, byteCount: prepared.byteCount)
    }
    try walk(prepared, known: known) { open in
      var walk = archiveWalk(prepared, open.arrival)
      try walk.visitChunks(archive, mediaType: prepared.mediaType) { findings in
        try take(findings, of: &open)
        if isStopped() { throw Stopped() }
      }
      if case .input(let file) = archive, !file.isUnchanged { throw Self.changed(prepared) }
      return walk.warningCodes
    }
  }

  func archiveWalk(_ prepared: Prepared, _ arrival: Arrival) -> ArchiveWalk {
    ArchiveWalk(
      source: prepared.input.source, path: prepared.input.path, capturedAt: arrival.capturedAt,
      reading: reading, temporaryFolder: temporaryFolder)
  }

  /// Appends a file that is not held in memory, piece by piece.
  func append(_ input: OpenInput, of prepared: Prepared, arrival: Arrival, to originals: OriginalsWriter) throws
    -> RecordPosition
  {
    var first = WARCRecord.firstSegment(
      prepared.input.source, date: arrival.capturedAt, mediaType: prepared.mediaType,
      bytes: try input.read(WARCRecord.segmentSize, at: 0), digest: arrival.digest)
    first.describe(prepared, reading: reading)
    let position = try append(first, to: originals)
    var file = SegmentedFile(first)
    var number = 1
    while !file.isComplete {
      let offset = number * WARCRecord.segmentSize
      number += 1
      let bytes = try input.read(WARCRecord.segmentSize, at: offset)
      let isLast = offset + bytes.count >= input.size
      let segment = first.continuation(number, bytes: bytes, total: isLast ? input.size : nil)
      // What was appended is not committed: the next import cuts it off.
      guard !bytes.isEmpty, file.add(segment) else { throw Self.changed(prepared) }
      _ = try append(segment, to: originals)
    }
    return position
  }

  private static func changed(_ prepared: Prepared) -> OriginalsError {
    OriginalsError(.limit, "\(prepared.input.path) thay đổi trong lúc được nhập; hãy chạy lại khi tệp đã yên.")
  }

  /// Asks what is known of the findings, reads the rest and reports all in order.
  private func take(_ findings: [ArchiveWalk.Finding], of open: inout OpenContainer) throws {
    let documents = findings.compactMap(\.document).map { ($0, $0.arrival) }
    var seen: Set<Arrival> = []
    let known = zip(documents, try store.known(documents.map(\.1))).map { batch.merged($1, $0.1) }
    let news = zip(documents, known).filter { !$1.isKnown($0.1) && seen.insert($0.1).inserted }.map(\.0)
    var results: [Arrival: Result<Accession, ImportError>] = [:]
    for (_, arrival) in news { results[arrival] = readAhead.take(arrival, at: open.position) }
    let unread = news.filter { results[$0.1] == nil }
    let read = try archives.accessions(unread, held: open.position, root: open.prepared.input.root, reading: reading)
    results.merge(zip(unread.map(\.1), read)) { first, _ in first }
    for finding in findings {
      switch finding {
      case .other(let item): take(item, of: open)
      case .redirect(let redirect, let item):
        if open.outcome != .unchanged { batch.add(redirect) }
        take(item, of: open)
      case .document(let document):
        try take(document, results.removeValue(forKey: document.arrival), of: &open)
      }
      try commitIfFull()
    }
  }

  private func take(_ item: ReportItem, of open: OpenContainer) {
    var item = item
    // Of an archive that was read before nothing is new but its documents.
    if item.outcome != .rejected, open.outcome == .unchanged { item.outcome = .unchanged }
    if item.outcome == .rejected { keptRefusals += 1 }
    record(item)
  }

  private func take(
    _ document: ArchiveDocument, _ result: Result<Accession, ImportError>?, of open: inout OpenContainer
  ) throws {
    let item = EntryItem(
      path: document.path, arrival: document.arrival, mediaType: document.mediaType, byteCount: document.bytes.count,
      countsDuplicates: true)
    // Equal bytes may have come since, from the same chunk.
    let known = batch.merged(try store.known([item.arrival]).first ?? Knowledge(), item.arrival)
    if case .failure(let error) = result, !known.isKnown(item.arrival) {
      keptRefusals += 1
      return reject(item.path, error, mediaType: item.mediaType, byteCount: item.byteCount)
    }
    try take(result.flatMap { try? $0.get() }, as: item, known: known, of: &open)
  }
}
