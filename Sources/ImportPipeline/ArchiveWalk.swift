import Containers
import Foundation
import ImporterKit
import NoticeModel
import WARC

/// Finds the documents of one archive or web archive, and says of everything else in it what it is.
///
/// An import and a rebuild walk alike, so that both give one result.
struct ArchiveWalk {
  enum Finding {
    case document(ArchiveDocument)
    /// What is no document by itself, or cannot be taken out: it is kept within the archive.
    case other(ReportItem)
    /// An address that led to another one; it is kept within the archive too.
    case redirect(Redirect, ReportItem)

    var document: ArchiveDocument? {
      if case .document(let document) = self { document } else { nil }
    }

    /// The same, its frames found in `parts`.
    func with(_ parts: ArchiveParts) -> Finding {
      guard case .document(var document) = self else { return self }
      document.parts = parts
      return .document(document)
    }

    /// The memory it takes.
    var weight: Int { (document?.bytes.count ?? 0) + 512 }
  }

  private let source: Source
  private let path: String
  private let capturedAt: String
  private let walk: ContainerWalk
  private var revisits = WARCRevisits()
  /// The web archive that they belong to: records are numbered anew in each.
  private var revisited: [Int] = []
  private var pending = PendingRevisits()
  /// Of each address and time in a web archive what was captured, as hashes.
  private var captures: [Int: Int] = [:]
  /// The codes of what is wrong with the archive or with something in it, each once.
  private var codes = WarningCodes()
  private var documents = 0

  /// - Parameters:
  ///   - path: how reports call the archive.
  ///   - capturedAt: the time of entries that state none.
  ///   - reading: how the archive was imported.
  init(source: Source, path: String, capturedAt: String, reading: Reading, temporaryFolder: String) {
    self.source = source
    self.path = path
    self.capturedAt = capturedAt
    var limits = ArchiveLimits()
    if let entries = reading.maximumEntries { limits.entries = entries }
    walk = ContainerWalk(limits: limits, temporaryFolder: temporaryFolder)
  }

  /// True for what is walked through; office documents are zips and documents all the same.
  static func opens(_ bytes: ArchiveBytes) -> Bool {
    bytes.withSource { (try? ContainerWalk.opens($0)) ?? false }
  }

  /// Calls `body` with everything in the archive, in order.
  ///
  /// - Parameter mediaType: the archive's.
  mutating func visit(_ archive: ArchiveBytes, mediaType: String, _ body: (Finding) throws -> Void) throws {
    if MediaType.contradicts(name: source.path, mediaType: mediaType) {
      codes.add([ImportWarning(.typeMismatch, mediaType)])
    }
    let parts = ArchiveParts(archive, walk: self)
    var state = self
    let found = try state.visitItems(of: archive) { item in
      for finding in state.findings(of: item) { try body(finding.with(parts)) }
    }
    if !state.pending.isEmpty {
      _ = try state.visitItems(of: archive) { item in
        let revisits = state.pending.take(at: item.ordinals)
        guard !revisits.isEmpty else { return }
        for finding in Self.findings(of: revisits, original: state.document(in: item)) {
          try body(finding.with(parts))
        }
      }
      for revisit in state.pending.takeRest() { try body(.other(revisit.item)) }
    }
    self = state
    codes.add(found)
    if documents == 0 { codes.add([ImportWarning(.noText)]) }
  }

  /// The same, as much at a time as `ArchiveDocuments` reads together.
  mutating func visitChunks(_ archive: ArchiveBytes, mediaType: String, _ body: ([Finding]) throws -> Void) throws {
    var findings: [Finding] = []
    var weight = 0
    try visit(archive, mediaType: mediaType) { finding in
      findings.append(finding)
      weight += finding.weight
      guard findings.count >= ArchiveDocuments.chunkCount || weight >= ArchiveDocuments.chunkBytes else { return }
      try body(findings)
      (findings, weight) = ([], 0)
    }
    try body(findings)
  }

  /// Calls `body` with every document in the archive but for revisits.
  mutating func visitDocuments(of archive: ArchiveBytes, _ body: (ArchiveDocument) throws -> Void) throws {
    var state = self
    _ = try state.visitItems(of: archive) { item in
      if let document = state.findings(of: item).lazy.compactMap(\.document).first { try body(document) }
    }
  }

  private func visitItems(of archive: ArchiveBytes, _ body: (ContainerItem) throws -> Void) throws -> [ImportWarning] {
    let name = Array((source.path.split(separator: "/").last.map(String.init) ?? source.path).utf8)
    return try archive.withSource { source in
      try walk.visit(source, name: name) { item in
        try body(item)
        return .more
      }
    }
  }

  /// The document of a record, as it was found before; nil for what is none.
  private func document(in item: ContainerItem) -> ArchiveDocument? {
    guard case .record(let record) = item.content, case .success(let bytes) = record.payload else { return nil }
    return ArchiveDocument(
      path: "", source: Source(collection: source.collection, path: record.targetURI ?? ""),
      place: .ordinals(item.ordinals), capturedAt: capturedAt, bytes: bytes, warnings: record.warnings)
  }

  /// The codes of what is wrong with the archive or with something in it, each once; known after the visit.
  var warningCodes: [String] { codes.list }

  // MARK: - Items

  private mutating func findings(of item: ContainerItem) -> [Finding] {
    codes.add(item.warnings)
    switch item.content {
    case .container: return []
    case .failure(let failure):
      codes.add([failure.warning])
      return [failed(item, failure.warning)]
    case .record(let record): return finding(of: record, item).map { [$0] } ?? []
    case .bytes(let bytes):
      documents += 1
      let time = item.modifiedAt.flatMap(Self.time(stated:))
      return [
        .document(
          ArchiveDocument(
            path: "\(path)!/\(item.path)", source: EntryReader.source(of: item.path, in: source),
            place: .ordinals(item.ordinals), capturedAt: time ?? capturedAt, bytes: bytes, warnings: item.warnings))
      ]
    }
  }

  /// Nil for a time that no file of an office can have; text of such years would not sort.
  private static func time(stated seconds: Int) -> String? {
    (0..<4_102_444_800).contains(seconds) ? Timestamp.text(seconds: seconds, nanoseconds: 0) : nil
  }

  private func failed(_ item: ContainerItem, _ warning: ImportWarning) -> Finding {
    let message = "Không lấy được mục này ra khỏi tệp chứa nó; tệp ấy được giữ nguyên từng byte."
    return .other(
      ReportItem(
        source: "\(path)!/\(item.path)", outcome: .rejected, mediaType: "", byteCount: 0,
        warnings: WarningCodes(item.warnings + [warning]).list,
        error: ImportError(.entryUnreadable, message, cause: "\(warning.code.rawValue) \(warning.detail)")))
  }

  // MARK: - Records of web archives

  private mutating func finding(of record: WARCFileItem, _ item: ContainerItem) -> Finding? {
    let name = "\(path)!/\(Self.place(of: item))"
    let label = record.targetURI.map { "\(name) \($0)" } ?? name
    let file = Array(item.ordinals.dropLast())
    if file != revisited { (revisits, revisited) = (WARCRevisits(), file) }
    guard isDocument(record) else {
      let original = record.kind == .revisit ? revisits.original(of: record) : nil
      let item = ReportItem(
        source: label, outcome: original != nil ? .duplicate : .added, mediaType: "application/warc-fields",
        byteCount: record.block.count, warnings: WarningCodes(record.warnings + [ImportWarning(.noText)]).list)
      let time = record.date.map(Self.timestamp) ?? capturedAt
      guard let address = record.targetURI, Self.isWebAddress(address) else { return .other(item) }
      let source = Source(collection: source.collection, path: address)
      if let original, record.refersToTargetURI != address {
        pending.add(
          PendingRevisits.Revisit(label: label, source: source, capturedAt: time, item: item), of: file + [original])
        return nil
      }
      if let target = Self.redirect(record, from: source) {
        return .redirect(Redirect(source: source, target: target, capturedAt: time), item)
      }
      return .other(item)
    }
    revisits.note(record)
    switch record.payload {
    case .failure(let error):
      return .other(
        ReportItem(
          source: label, outcome: .rejected, mediaType: record.payloadType ?? "", byteCount: record.block.count,
          warnings: WarningCodes(record.warnings).list, error: error))
    case .success(let bytes):
      documents += 1
      return .document(
        ArchiveDocument(
          path: label, source: identity(of: record, item, bytes), place: .ordinals(item.ordinals),
          capturedAt: record.date.map(Self.timestamp) ?? capturedAt, bytes: bytes, warnings: record.warnings))
    }
  }

  /// Answers that gave a document, and documents that were put there otherwise. Error pages, redirects and what the
  /// crawler wrote about itself are kept within the archive.
  private func isDocument(_ record: WARCFileItem) -> Bool {
    switch record.kind {
    case .response: record.httpStatus.map { (200...299).contains($0) } ?? true
    case .resource, .conversion: true
    case .warcinfo, .request, .metadata, .revisit, .continuation, .unknown: false
    }
  }

  /// The address, where it is one of the web. Of two different captures of one instant neither is the newer one; the
  /// second has its place in the web archive for an address.
  private mutating func identity(of record: WARCFileItem, _ item: ContainerItem, _ bytes: [UInt8]) -> Source {
    let own = EntryReader.source(of: Self.place(of: item), in: source)
    guard let address = record.targetURI, Self.isWebAddress(address) else { return own }
    let capture = [address, record.date ?? ""].hashValue
    let content = ContentDigest(hashing: bytes).hashValue
    if let first = captures[capture], first != content { return own }
    captures[capture] = content
    return Source(collection: source.collection, path: address)
  }

  private static func isWebAddress(_ address: String) -> Bool {
    ["http://", "https://", "ftp://"].contains { address.hasPrefix($0) }
  }

  /// Where an answer of a web server led to; nil for other answers and for other sites.
  private static func redirect(_ record: WARCFileItem, from source: Source) -> String? {
    guard record.kind == .response, let status = record.httpStatus, [301, 302, 303, 307, 308].contains(status),
      let location = record.httpHeaders["location"]
    else { return nil }
    return LinkTargets.path(of: location, in: source).flatMap { $0 == source.path ? nil : $0 }
  }

  /// Its number on each level: web archives in one archive have records of equal numbers.
  private static func place(of item: ContainerItem) -> String {
    item.ordinals.map(String.init).joined(separator: ".")
  }

  /// With the digits that make times sort as text.
  static func timestamp(_ date: String) -> String {
    let whole = date.prefix(19)
    let digits = date.dropFirst(19).first == "." ? String(date.dropFirst(20).prefix { $0 != "Z" }.prefix(6)) : ""
    return whole + "." + digits + String(repeating: "0", count: 6 - digits.utf8.count) + "Z"
  }
}

extension ArchiveWalk {
  /// The document at a place, with what is doubtful about it; nil where there is none. Walks as an import did, up to
  /// the document.
  mutating func document(at place: EntryPlace, in archive: ArchiveBytes) throws -> ArchiveDocument? {
    struct Found: Error {}
    var document: ArchiveDocument?
    do {
      try visit(archive, mediaType: "") { finding in
        guard let found = finding.document, found.place == place else { return }
        document = found
        throw Found()
      }
    } catch is Found {}
    return document
  }

  /// The bytes of one entry, found by its place; nil where they cannot be had.
  static func bytes(at ordinals: [Int], in source: ContainerSource, temporaryFolder: String) throws -> [UInt8]? {
    try? ContainerWalk(temporaryFolder: temporaryFolder).bytes(at: ordinals, in: source, name: []).get()
  }

  /// Calls `body` with the place and the bytes of every entry.
  static func visitBytes(
    _ source: ContainerSource, temporaryFolder: String, _ body: ([Int], [UInt8]) throws -> Void
  ) throws {
    _ = try ContainerWalk(temporaryFolder: temporaryFolder).visit(source, name: []) { item in
      switch item.content {
      case .bytes(let bytes): try body(item.ordinals, bytes)
      case .record(let record): if let payload = try? record.payload.get() { try body(item.ordinals, payload) }
      case .container, .failure: break
      }
      return .more
    }
  }
}
