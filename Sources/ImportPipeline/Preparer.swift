import ImporterKit
import NoticeModel
import Originals
import WARC

/// What a worker made of one input, ready for the writer to decide on.
struct Prepared: Sendable {
  enum Result: Sendable {
    case rejected(ImportError)
    /// The index has these bytes for this document already; nothing was parsed.
    case known
    case document(Document)
    case container(Container)
  }

  struct Document: Sendable {
    var notice: Notice
    var parts: [String: ContentDigest] = [:]
    var recordID: String?
  }

  /// A file of documents, its bytes as its entries count them.
  struct Container: Sendable {
    var bytes: [UInt8]
    var mediaType: String
  }

  var input: Input
  var result: Result
  var mediaType = ""
  var byteCount = 0
  var arrival: Arrival?
  /// The packed record; nil when the bytes stand in the archive already.
  var record: PreparedRecord?
}

/// The part of an import that runs on every core: reads, hashes, parses and packs. Touches no store.
struct Preparer: Sendable {
  let registry: ImporterRegistry
  let containers: [any ContainerReader]
  let lookup: (any NoticeLookup)?
  let options: ImportOptions
  /// False where nothing will be stored.
  var isPacking = true

  /// Prepares a handful of inputs with one question to the index and one compressor.
  func prepare(_ inputs: [Input]) -> [Prepared] {
    var files: [(prepared: Prepared, bytes: [UInt8])] = inputs.map(read)
    let arrivals = files.compactMap(\.prepared.arrival)
    var knowledge = ((try? lookup?.known(arrivals)) ?? arrivals.map { _ in Knowledge() })[...]
    let compressor = try? GzipCompressor()
    for index in files.indices {
      guard files[index].prepared.arrival != nil, let known = knowledge.popFirst() else { continue }
      finish(&files[index].prepared, bytes: files[index].bytes, known: known, compressor: compressor)
    }
    return files.map(\.prepared)
  }

  private static let containerEndings = [".jsonl", ".jsonl.gz", ".ndjson", ".csv", ".tsv"]

  private func read(_ input: Input) -> (prepared: Prepared, bytes: [UInt8]) {
    if let error = input.error { return (Prepared(input: input, result: .rejected(error)), []) }
    do throws(ImportError) {
      let mayBeContainer = Self.containerEndings.contains { input.path.hasSuffix($0) }
      let file = try FileReader.read(input.file, limit: options.maximumBytes, mayBeContainer: mayBeContainer)
      var prepared = Prepared(input: input, result: .known, byteCount: file.bytes.count)
      prepared.mediaType = MediaType.sniff(file.bytes, name: input.source.path)
      prepared.arrival = Arrival(
        id: NoticeID(identifying: input.source), capturedAt: options.recordedAt ?? file.modifiedAt,
        digest: ContentDigest(hashing: file.bytes))
      return (prepared, file.bytes)
    } catch {
      return (Prepared(input: input, result: .rejected(error)), [])
    }
  }

  private func finish(
    _ prepared: inout Prepared, bytes: [UInt8], known: Knowledge, compressor: borrowing GzipCompressor?
  ) {
    guard let arrival = prepared.arrival else { return }
    let isKnown = known.hasVersion || known.currentDigest == arrival.digest
    if let container = Prepared.Container(bytes, prepared.mediaType, name: prepared.input.source.path, containers) {
      prepared.result = .container(container)
    } else if isKnown {
      return
    } else {
      do throws(ImportError) {
        prepared.result = .document(try document(bytes, prepared: prepared, arrival: arrival))
      } catch {
        prepared.result = .rejected(error)
        return
      }
    }
    // Bytes that are only an entry of a container have no record to refer to.
    if isPacking, known.record?.position.entry != nil || known.record == nil, !isKnown {
      prepared.record = packed(prepared, bytes: bytes, compressor: compressor)
    }
  }

  private func document(
    _ bytes: [UInt8], prepared: Prepared, arrival: Arrival
  ) throws(ImportError) -> Prepared.Document {
    let original = Original(
      source: prepared.input.source, bytes: bytes, mediaType: prepared.mediaType, encoding: options.reading.encoding)
    let frames = FrameFiles(folder: prepared.input.folder, page: prepared.input.source.path, base: options.baseURI)
    let (extraction, parts) = try registry.extractWithParts(original, part: frames.bytes(of:))
    let provenance = Provenance(
      source: prepared.input.source, capturedAt: arrival.capturedAt, digest: arrival.digest, byteCount: bytes.count,
      mediaType: prepared.mediaType, position: RecordPosition(file: 0, offset: 0, length: 0))
    return Prepared.Document(
      notice: Normaliser.notice(from: extraction, id: arrival.id, provenance: provenance),
      parts: parts.mapValues { ContentDigest(hashing: $0) }, recordID: extraction.fields.recordID)
  }

  private func packed(
    _ prepared: Prepared, bytes: [UInt8], compressor: borrowing GzipCompressor?
  ) -> PreparedRecord? {
    guard let arrival = prepared.arrival else { return nil }
    var record = WARCRecord.resource(
      prepared.input.source, date: arrival.capturedAt, mediaType: prepared.mediaType, bytes: bytes,
      digest: arrival.digest)
    record.describe(prepared, reading: options.reading)
    return PreparedRecord.packing(record, with: compressor)
  }
}

extension Prepared.Container {
  /// Opens a file that holds documents, a packed one (`.jsonl.gz`) too; nil when no reader takes it.
  init?(_ bytes: [UInt8], _ mediaType: String, name: String, _ readers: [any ContainerReader]) {
    if readers.contains(where: { $0.reads(mediaType) }) {
      self.init(bytes: bytes, mediaType: mediaType)
      return
    }
    guard mediaType == MediaType.gzip, name.hasSuffix(".gz"), let decoded = try? ContainerBytes.decoded(bytes) else {
      return nil
    }
    let inner = MediaType.sniff(decoded, name: String(name.dropLast(3)))
    guard readers.contains(where: { $0.reads(inner) }) else { return nil }
    self.init(bytes: decoded, mediaType: inner)
  }
}
