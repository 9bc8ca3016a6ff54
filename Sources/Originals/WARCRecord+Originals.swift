public import NoticeModel
public import WARC

extension WARCRecord {
  /// A file as it was received. `date` is its capture time, ISO 8601 in UTC.
  public static func resource(
    _ source: Source, date: String, mediaType: String, bytes: [UInt8], digest: ContentDigest
  ) -> WARCRecord {
    let id = WARCRecordID(resource: source, date: date, digest: digest)
    var record = WARCRecord(kind: .resource, id: id, date: date, contentType: mediaType, block: bytes)
    record.state(source)
    record.fields.append("WARC-Payload-Digest", "sha256:\(digest.hex)")
    return record
  }

  /// A second source of bytes that are kept already: refers to the record of `first`, holds none itself.
  ///
  /// - Parameter distinction: what tells it from other records of this source, time and bytes, such as how they were
  ///   read.
  public static func revisit(
    _ source: Source, date: String, digest: ContentDigest, of first: Source, firstDate: String,
    distinction: String? = nil
  ) -> WARCRecord {
    let uri = TargetURI.string(for: source)
    let parts = ["revisit", source.collection, uri, date, digest.hex] + (distinction.map { [$0] } ?? [])
    let id = WARCRecordID(identifying: parts)
    var record = WARCRecord(kind: .revisit, id: id, date: date)
    record.state(source)
    record.fields.append("WARC-Payload-Digest", "sha256:\(digest.hex)")
    record.fields.append("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
    record.fields.append("WARC-Refers-To", WARCRecordID(resource: first, date: firstDate, digest: digest).description)
    record.fields.append("WARC-Refers-To-Target-URI", TargetURI.string(for: first))
    record.fields.append("WARC-Refers-To-Date", firstDate)
    return record
  }

  /// Something said about other records, such as a person's decision or the ledger of an import.
  ///
  /// - Parameter uri: what it is about; with `date` and the bytes it makes the record's id.
  public static func metadata(about uri: String, date: String, mediaType: String, bytes: [UInt8]) -> WARCRecord {
    let digest = ContentDigest(hashing: bytes)
    let id = WARCRecordID(identifying: ["metadata", uri, date, digest.hex])
    var record = WARCRecord(kind: .metadata, id: id, date: date, contentType: mediaType, block: bytes)
    record.fields.append("WARC-Target-URI", uri)
    record.fields.append("WARC-Block-Digest", "sha256:\(digest.hex)")
    return record
  }

  /// Something said about one document, such as a person's decision: about its address, with its source.
  public static func metadata(on source: Source, date: String, mediaType: String, bytes: [UInt8]) -> WARCRecord {
    var record = metadata(about: TargetURI.string(for: source), date: date, mediaType: mediaType, bytes: bytes)
    record.stateIdentity(source)
    return record
  }

  /// The source that the record states; nil for a record that is not about a document.
  public var source: Source? {
    guard let collection = fields["Tracuu-Collection"], let path = fields["Tracuu-Path"] else { return nil }
    return Source(collection: collection, path: path)
  }

  /// The record that every file begins with: what wrote it, and in which format.
  static func fileHead(name: String, software: String, date: String) -> WARCRecord {
    var about = WARCFields()
    about.append("software", software)
    about.append("format", "WARC File Format 1.1")
    about.append("conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")
    let block = Array(about.lines.map { "\($0.name): \($0.value)\r\n" }.joined().utf8)
    let digest = ContentDigest(hashing: block)
    let id = WARCRecordID(identifying: ["warcinfo", name, date, digest.hex])
    var record = WARCRecord(
      kind: .warcinfo, id: id, date: date, contentType: "application/warc-fields", block: block)
    record.fields.append("WARC-Filename", name)
    record.fields.append("WARC-Block-Digest", "sha256:\(digest.hex)")
    return record
  }

  private mutating func state(_ source: Source) {
    fields.append("WARC-Target-URI", TargetURI.string(for: source))
    stateIdentity(source)
  }

  private mutating func stateIdentity(_ source: Source) {
    fields.append("Tracuu-Collection", source.collection)
    fields.append("Tracuu-Path", source.path)
  }
}

extension WARCRecordID {
  /// The id of a document's own record. All it takes stands in the index, so no record has to be read to refer to one.
  public init(resource source: Source, date: String, digest: ContentDigest) {
    self.init(identifying: ["resource", source.collection, TargetURI.string(for: source), date, digest.hex])
  }
}
