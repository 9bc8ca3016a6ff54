import Foundation
import ImporterKit
import NoticeModel
import Originals

@testable import ImportPipeline

/// What an index would know, kept in memory.
final class TestStore: NoticeStoring {
  struct Refused: Error {}

  private(set) var batches: [StoredBatch] = []
  private(set) var accessions: [Accession] = []
  private var committed: [Int: Int] = [:]
  /// The number of the first batch that cannot be stored.
  var refusesFrom = Int.max

  func committedLengths() -> [Int: Int] { committed }

  func known(_ arrivals: [Arrival]) -> [Knowledge] {
    arrivals.map { arrival in
      let versions = accessions.filter { $0.notice.id == arrival.id }
      let same = versions.filter { $0.notice.provenance.digest == arrival.digest }
      let exact = same.first { $0.notice.provenance.capturedAt == arrival.capturedAt }
      let current = versions.max { $0.time < $1.time }.flatMap { $0.time.digest == arrival.digest ? $0 : nil }
      let holders = accessions.map(\.notice.provenance).filter { $0.digest == arrival.digest }
      let first = holders.first { $0.position.entry == nil } ?? holders.first
      return Knowledge(
        current: versions.map(\.time).max(), root: versions.last?.root,
        hasVersion: exact != nil,
        version: (exact ?? current).map {
          let provenance = $0.notice.provenance
          return KnownVersion(
            capturedAt: provenance.capturedAt, position: provenance.position, encoding: provenance.encoding,
            warnings: provenance.warnings)
        },
        record: first.map { KnownRecord(source: $0.source, capturedAt: $0.capturedAt, position: $0.position) })
    }
  }

  func store(_ batch: StoredBatch) throws {
    guard batches.count < refusesFrom else { throw Refused() }
    batches.append(batch)
    accessions += batch.accessions
    for notice in batch.readings { try replaceReading(with: notice, committed: [:], at: "") }
    committed.merge(batch.committed) { $1 }
  }

  func replaceReading(with notice: Notice, keepsLinks: Bool = false, committed: [Int: Int], at: String) throws {
    guard batches.count < refusesFrom else { throw Refused() }
    let place = accessions.firstIndex {
      $0.notice.id == notice.id && $0.notice.provenance.capturedAt == notice.provenance.capturedAt
        && $0.notice.provenance.digest == notice.provenance.digest
    }
    guard let place else { throw Refused() }
    accessions[place].notice = notice
    self.committed.merge(committed) { $1 }
  }

  func markDecided(_ decisions: [ReleaseScope: String], earliest: String) {}

  func release(_ scope: ReleaseScope, committed: [Int: Int], at: String) throws -> Int {
    var count = 0
    for place in accessions.indices where accessions[place].notice.provenance.isHeld {
      let isMeant =
        switch scope {
        case .document(let id): accessions[place].notice.id == id
        case .collection(let name): accessions[place].notice.provenance.source.collection == name
        }
      guard isMeant else { continue }
      accessions[place].notice.provenance.release()
      if !accessions[place].notice.provenance.isHeld { count += 1 }
    }
    self.committed.merge(committed) { $1 }
    return count
  }

  /// Every version as `verify` asks for it.
  var versions: [StoredVersion] {
    accessions.map {
      let provenance = $0.notice.provenance
      return StoredVersion(
        source: provenance.source, digest: provenance.digest, byteCount: provenance.byteCount,
        position: provenance.position)
    }
  }
}

/// Reads every text file as one paragraph; a line `khung: NAME` names a frame.
struct TestImporter: Importer {
  let name = "test"

  func confidence(in original: Original) -> Confidence? { Confidence(0.5) }

  func extract(_ original: Original) throws(ImportError) -> Extraction {
    let text = String(decoding: original.bytes, as: UTF8.self)
    let frames = text.split(separator: "\n").filter { $0.hasPrefix("khung: ") }.map { String($0.dropFirst(7)) }
    let parts = frames.compactMap { original.parts[$0] }.map { Block.paragraph(String(decoding: $0, as: UTF8.self)) }
    return Extraction(
      title: "Thông báo", body: [.paragraph(original.encoding.map { "\($0): \(text)" } ?? text)] + parts,
      frames: frames,
      encoding: original.encoding ?? "utf-8", encodingEvidence: original.encoding == nil ? "valid-utf8" : "option",
      encodingScore: original.encoding == nil ? 12.34 : nil,
      warnings: original.encoding == nil ? [ImportWarning(.encodingReview)] : [])
  }
}

/// Reads a file of lines `ID TEXT`; a line without a blank has no id, unless the field `id` is read from `first`.
struct TestContainerReader: ContainerReader {
  func reads(_ mediaType: String) -> Bool { mediaType == MediaType.jsonLines }

  func visitEntries(
    of bytes: [UInt8], mediaType: String, reading: Reading, _ visit: (ContainerEntry) throws -> Void
  ) throws {
    for line in bytes.split(separator: 0x0A) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
      let name = words.count == 2 || reading.fields["id"] == "first" ? words.first.map(String.init) : nil
      let extraction = Extraction(
        title: words.last.map(String.init) ?? "", fields: StatedFields(recordID: name),
        encoding: reading.encoding ?? "utf-8", encodingEvidence: reading.encoding == nil ? "valid-utf8" : "option")
      try visit(ContainerEntry(name: name, range: line.startIndex..<line.endIndex, result: .success(extraction)))
    }
  }
}

extension Accession {
  fileprivate var time: VersionTime {
    VersionTime(capturedAt: notice.provenance.capturedAt, digest: notice.provenance.digest)
  }
}
