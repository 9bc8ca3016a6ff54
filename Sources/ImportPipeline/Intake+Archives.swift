import NoticeModel
import Originals

/// The writer's side of archives: an archive first, then what stands in it, a chunk at a time.
extension Intake {
  /// The archive first, so that its entries have something to refer to; what is wrong with it is known once it was
  /// walked through.
  func takeArchive(_ bytes: [UInt8], of prepared: Prepared, known: Knowledge) throws {
    guard var arrival = prepared.arrival else { return }
    let known = merged(known, arrival)
    var notice: Notice?
    var outcome = Outcome.unchanged
    let position: RecordPosition
    switch decision(arrival, known: known, input: prepared.input) {
    case .ambiguous(let error):
      return reject(prepared.input.path, error, mediaType: prepared.mediaType, byteCount: prepared.byteCount)
    case .unchanged:
      if let version = known.version { arrival.capturedAt = version.capturedAt }
      position = known.version?.position ?? known.record?.position ?? RecordPosition(file: 0, offset: 0, length: 0)
    case .new(let isUpdate):
      position = try self.position(of: prepared, arrival: arrival, known: known)
      let container = ContainerNotice.notice(prepared, arrival: arrival, position: position)
      add(Accession(notice: container, root: prepared.input.root), arrival)
      outcome = isUpdate ? .updated : known.record == nil ? .added : .duplicate
      notice = container
    }
    var walk = ArchiveWalk(
      source: prepared.input.source, path: prepared.input.path, capturedAt: arrival.capturedAt,
      temporaryFolder: temporaryFolder)
    var findings: [ArchiveWalk.Finding] = []
    var weight = 0
    try walk.visit(bytes) { finding in
      findings.append(finding)
      weight += finding.weight
      guard findings.count >= ArchiveDocuments.chunkCount || weight >= ArchiveDocuments.chunkBytes else { return }
      try take(findings, held: position, root: prepared.input.root, isNew: outcome != .unchanged)
      (findings, weight) = ([], 0)
    }
    try take(findings, held: position, root: prepared.input.root, isNew: outcome != .unchanged)
    let codes = walk.warningCodes
    if var notice, !codes.isEmpty, originals != nil {
      try commit(finishedAt: nil)
      notice.provenance.warnings = codes
      try store.replaceReading(with: notice, committed: [:])
    }
    notice?.provenance.warnings = codes
    finish(prepared, outcome: outcome, notice: notice)
  }

  /// Takes what was found in an archive: asks what is known of it, reads the rest and reports all in order.
  private func take(_ findings: [ArchiveWalk.Finding], held: RecordPosition, root: String, isNew: Bool) throws {
    let documents = findings.compactMap(\.document).map { ($0, $0.arrival) }
    var seen: Set<Arrival> = []
    let known = zip(documents, try store.known(documents.map(\.1))).map { merged($1, $0.1) }
    let news = zip(documents, known).filter { !$1.isKnown($0.1) && seen.insert($0.1).inserted }.map(\.0)
    let read = try archives.accessions(news, held: held, root: root, reading: reading)
    var results = Dictionary(zip(news.map(\.1), read), uniquingKeysWith: { first, _ in first })
    for finding in findings {
      switch finding {
      case .other(var item):
        if item.outcome == .added, !isNew { item.outcome = .unchanged }
        if item.outcome == .rejected { keptRefusals += 1 }
        record(item)
      case .document(let document):
        let arrival = document.arrival
        take(document, arrival, results.removeValue(forKey: arrival), try store.known([arrival]).first ?? Knowledge())
        try commitIfFull()
      }
    }
  }

  private func take(
    _ document: ArchiveDocument, _ arrival: Arrival, _ result: Result<Accession, ImportError>?, _ known: Knowledge
  ) {
    let known = merged(known, arrival)
    let byteCount = document.bytes.count
    // Equal bytes may have come since, from the same chunk.
    switch known.isKnown(arrival) ? nil : result {
    case nil:
      noteReading(kept: known)
      record(
        ReportItem(
          source: document.path, outcome: .unchanged, id: arrival.id, mediaType: document.mediaType,
          digest: arrival.digest, byteCount: byteCount, warnings: []))
    case .failure(let error):
      keptRefusals += 1
      reject(document.path, error, mediaType: document.mediaType, byteCount: byteCount)
    case .success(let accession):
      let provenance = accession.notice.provenance
      let outcome: Outcome = known.currentDigest != nil ? .updated : known.record != nil ? .duplicate : .added
      add(accession, arrival)
      if pending.records[arrival.digest] == nil {
        pending.records[arrival.digest] = KnownRecord(
          source: document.source, capturedAt: arrival.capturedAt, position: provenance.position)
      }
      record(
        ReportItem(
          source: document.path, outcome: outcome, id: arrival.id, mediaType: document.mediaType,
          encoding: provenance.encoding, encodingEvidence: provenance.encodingEvidence,
          encodingScore: provenance.encodingScore, digest: arrival.digest, byteCount: byteCount,
          warnings: provenance.warnings))
    }
  }
}
