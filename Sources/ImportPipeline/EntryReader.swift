import ImporterKit
import NoticeModel
import Originals
import WARC

/// Turns the entries of one container into documents. Used alike by an import and a rebuild, so that both give one
/// result.
struct EntryReader {
  struct Entry {
    /// How reports call it: `so/export.jsonl!/17`.
    var path: String
    var mediaType: String
    var byteCount: Int
    var result: Result<Accession, ImportError>
  }

  private let source: Source
  private let path: String
  private let root: String
  private let capturedAt: String
  private let position: RecordPosition
  private let reading: Reading
  private let mediaType: String
  /// Entries whose encoding a person decided on, read that way; see `CorrectedEntries`.
  var corrected: [VersionKey: Extraction] = [:]
  private var seen: Set<NoticeID> = []
  private var count = 0

  /// - Parameter container: the media type of the file that holds the entries.
  init(
    of container: String, prepared: Prepared, arrival: Arrival, position: RecordPosition, reading: Reading
  ) {
    self.init(
      of: container, source: prepared.input.source, path: prepared.input.path, root: prepared.input.root,
      capturedAt: arrival.capturedAt, position: position, reading: reading)
  }

  init(
    of container: String, source: Source, path: String, root: String, capturedAt: String, position: RecordPosition,
    reading: Reading
  ) {
    // A row of a table is a table; a line of JSON Lines is JSON.
    mediaType = container.hasPrefix("text/") ? container : "application/json"
    self.reading = reading
    self.source = source
    self.path = path
    self.root = root
    self.capturedAt = capturedAt
    self.position = position
  }

  /// The document of the next entry; `bytes` are the container's decoded bytes.
  mutating func next(_ entry: ContainerEntry, in bytes: [UInt8]) -> Entry {
    count += 1
    let name = entry.name ?? "#\(count)"
    var result = Entry(
      path: "\(path)!/\(name)", mediaType: mediaType, byteCount: entry.range.count,
      result: .failure(
        ImportError(.recordIdentity, "Bản ghi không có id hay source; hãy chỉ ra cột ấy bằng --field id=TÊN_CỘT.")))
    switch entry.result {
    case .failure(let error): result.result = .failure(error)
    case .success(let extraction):
      guard entry.name != nil else { return result }
      let identity = Self.source(of: name, in: source)
      let id = NoticeID(identifying: identity)
      guard seen.insert(id).inserted else {
        result.result = .failure(ImportError(.recordDuplicate, "Hai bản ghi cùng id \(name); chỉ bản đầu được nhập."))
        return result
      }
      result.result = .success(accession(extraction, identity, id, Array(bytes[entry.range]), entry.range))
    }
    return result
  }

  /// The identity of the entry `name` of `container`.
  static func source(of name: String, in container: Source) -> Source {
    Source(collection: container.collection, path: "\(container.path)!/\(name)")
  }

  private func accession(
    _ extraction: Extraction, _ identity: Source, _ id: NoticeID, _ bytes: [UInt8], _ range: Range<Int>
  ) -> Accession {
    var position = position
    position.entry = .range(range)
    let provenance = Provenance(
      source: identity, capturedAt: capturedAt, digest: ContentDigest(hashing: bytes), byteCount: bytes.count,
      mediaType: mediaType, position: position)
    let read = corrected[VersionKey(id, provenance)] ?? extraction
    return Accession(
      notice: Normaliser.notice(from: read, id: id, provenance: provenance, reading: reading),
      recordID: extraction.fields.recordID, root: root)
  }
}

/// The container itself in the catalogue: provable and downloadable, never a search hit.
enum ContainerNotice {
  static func notice(_ prepared: Prepared, arrival: Arrival, position: RecordPosition) -> Notice {
    notice(
      id: arrival.id,
      provenance: Provenance(
        source: prepared.input.source, capturedAt: arrival.capturedAt, digest: arrival.digest,
        byteCount: prepared.byteCount, mediaType: prepared.mediaType, position: position))
  }

  static func notice(id: NoticeID, provenance: Provenance) -> Notice {
    Notice(id: id, kind: .container, subject: provenance.source.path, body: [], provenance: provenance)
  }
}
