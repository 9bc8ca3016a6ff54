import Containers
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
    /// An archive or web archive as received.
    case archive(ArchiveBytes)
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
  let reader: DocumentReader
  let containers: [any ContainerReader]
  let lookup: (any NoticeLookup)?
  let options: ImportOptions
  /// False where nothing will be stored.
  var isPacking = true

  private typealias File = (prepared: Prepared, bytes: [UInt8])

  /// Prepares a handful of inputs with one question to the index, one start of each converter and one compressor.
  func prepare(_ inputs: [Input]) -> [Prepared] {
    var files = inputs.map(read)
    let arrivals = files.compactMap(\.prepared.arrival)
    var knowledge = ((try? lookup?.known(arrivals)) ?? arrivals.map { _ in Knowledge() })[...]
    let known = files.map { $0.prepared.arrival == nil ? Knowledge() : knowledge.popFirst() ?? Knowledge() }
    var documents: [Int] = []
    for place in files.indices where files[place].prepared.arrival != nil {
      if let container = container(files[place]) {
        files[place].prepared.result = container
      } else if let arrival = files[place].prepared.arrival, !known[place].isKnown(arrival) {
        documents.append(place)
      }
    }
    read(documents, of: &files)
    guard isPacking else { return files.map(\.prepared) }
    let compressor = try? GzipCompressor()
    for place in files.indices where needsRecord(files[place].prepared, known[place]) {
      files[place].prepared.record = packed(
        files[place].prepared, bytes: files[place].bytes, compressor: compressor)
    }
    return files.map(\.prepared)
  }

  private func read(_ input: Input) -> File {
    if let error = input.error { return (Prepared(input: input, result: .rejected(error)), []) }
    do throws(ImportError) {
      let file = try FileReader.read(
        input.file, limit: options.maximumBytes, holdsRecords: Prepared.Container.isPromised(by: input.path))
      var prepared = Prepared(input: input, result: .known, byteCount: file.size)
      let capture = capture(of: file.bytes, input)
      if let capture {
        prepared.input.source.path = capture.url
        prepared.input.isExplicit = true
      }
      // By its identity, which is all that a rebuild knows.
      prepared.mediaType = MediaType.sniff(file.bytes, name: prepared.input.source.path)
      prepared.arrival = Arrival(
        id: NoticeID(identifying: prepared.input.source),
        capturedAt: options.recordedAt ?? capture?.date.map(ArchiveWalk.timestamp) ?? file.modifiedAt,
        digest: file.digest)
      if let archive = file.archive { prepared.result = .archive(.input(archive)) }
      return (prepared, file.bytes)
    } catch {
      return (Prepared(input: input, result: .rejected(error)), [])
    }
  }

  /// What the program that saved a page from the web wrote into it, unless somebody named the folder's address.
  private func capture(of bytes: [UInt8], _ input: Input) -> MirrorAddress.Capture? {
    guard options.baseURI == nil, MediaType.sniff(bytes, name: input.relative) == MediaType.html else { return nil }
    return MirrorAddress.fromComment(bytes)
  }

  private func container(_ file: File) -> Prepared.Result? {
    if case .archive = file.prepared.result { return file.prepared.result }
    let name = file.prepared.input.source.path
    if let container = Prepared.Container(file.bytes, file.prepared.mediaType, name: name, containers) {
      return .container(container)
    }
    return ArchiveWalk.opens(.memory(file.bytes)) ? .archive(.memory(file.bytes)) : nil
  }

  /// Reads the files at `places` as documents.
  private func read(_ places: [Int], of files: inout [File]) {
    let originals = places.map { place in
      Original(
        source: files[place].prepared.input.source, bytes: files[place].bytes,
        mediaType: files[place].prepared.mediaType, encoding: options.reading.encoding,
        readsPictures: options.reading.readsPictures)
    }
    let inputs = places.map { files[$0].prepared.input }
    let read = reader.read(originals) { place, reference in
      let input = inputs[place]
      return FrameFiles(folder: input.folder, page: input.relative).bytes(of: reference)
    }
    for (place, result) in zip(places, read) {
      switch result {
      case .failure(let error): files[place].prepared.result = .rejected(error)
      case .success(let read):
        let document = notice(read, files[place])
        files[place].prepared.result =
          document.notice.provenance.isSecret ? .rejected(.secret(within: nil)) : .document(document)
      }
    }
  }

  private func notice(_ read: DocumentReader.Document, _ file: File) -> Prepared.Document {
    let prepared = file.prepared
    let id = prepared.arrival?.id ?? NoticeID(identifying: prepared.input.source)
    let provenance = Provenance(
      source: prepared.input.source, capturedAt: prepared.arrival?.capturedAt ?? "",
      digest: prepared.arrival?.digest ?? ContentDigest(hashing: file.bytes), byteCount: prepared.byteCount,
      mediaType: prepared.mediaType, position: RecordPosition(file: 0, offset: 0, length: 0))
    return Prepared.Document(
      notice: Normaliser.notice(
        from: read.extraction, id: id, provenance: provenance, reading: options.reading),
      parts: read.parts.mapValues { ContentDigest(hashing: $0) }, recordID: read.extraction.fields.recordID)
  }

  /// True where the bytes are new, or only an entry of a container that no record of its own refers to.
  private func needsRecord(_ prepared: Prepared, _ known: Knowledge) -> Bool {
    switch prepared.result {
    case .rejected, .archive(.input), .archive(.temporary): return false
    case .known, .document, .container, .archive:
      let isHeld = known.record.map { $0.position.entry == nil } ?? false
      return prepared.arrival.map { !isHeld && !known.isKnown($0) } ?? false
    }
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
  private static let endings = [".jsonl", ".ndjson", ".csv", ".tsv"]

  /// True for the name of an export, packed or not: to see whether a packed file is one, all of it is unpacked.
  static func isPromised(by name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) || name.hasSuffix($0 + ".gz") }
  }

  /// Opens a file that holds documents, a packed one (`.jsonl.gz`) too; nil when no reader takes it.
  init?(_ bytes: [UInt8], _ mediaType: String, name: String, _ readers: [any ContainerReader]) {
    if readers.contains(where: { $0.reads(mediaType) }) {
      self.init(bytes: bytes, mediaType: mediaType)
      return
    }
    guard mediaType == MediaType.gzip, name.hasSuffix(".gz"), Self.isPromised(by: name),
      let decoded = try? ContainerBytes.decoded(bytes)
    else { return nil }
    let inner = MediaType.sniff(decoded, name: String(name.dropLast(3)))
    guard readers.contains(where: { $0.reads(inner) }) else { return nil }
    self.init(bytes: decoded, mediaType: inner)
  }
}
