/// Where a document came from and how it was read: enough to find its bytes again and to judge the reading.
public struct Provenance: Sendable, Hashable {
  public var source: Source
  /// When the bytes were captured (ISO 8601, UTC): the file's own time, or what the importer was told.
  public var capturedAt: String
  public var digest: ContentDigest
  public var byteCount: Int
  public var mediaType: String
  /// The character encoding the text was read with, such as `utf-8`; nil where bytes were not read as text.
  public var encoding: String?
  /// What the encoding was decided on, such as `bom` or `declared`.
  public var encodingEvidence: String?
  /// Bits by which the chosen encoding's text beats the text as it stands; nil where nothing was weighed.
  public var encodingScore: Double?
  /// Where the bytes stand in the originals.
  public var position: RecordPosition
  /// Stable codes of what was doubtful when it was read.
  public var warnings: [String]

  public init(
    source: Source, capturedAt: String, digest: ContentDigest, byteCount: Int, mediaType: String,
    encoding: String? = nil, encodingEvidence: String? = nil, encodingScore: Double? = nil, position: RecordPosition,
    warnings: [String] = []
  ) {
    self.source = source
    self.capturedAt = capturedAt
    self.digest = digest
    self.byteCount = byteCount
    self.mediaType = mediaType
    self.encoding = encoding
    self.encodingEvidence = encodingEvidence
    self.encodingScore = encodingScore
    self.position = position
    self.warnings = warnings
  }
}

/// The identity of an original: its collection and its canonical place in it.
///
/// A version of a document has the same `Source`; another mount point or machine changes nothing here.
public struct Source: Sendable, Hashable {
  /// The name that keeps two mirrors apart: what `--collection` says, else the name of the imported folder.
  public var collection: String
  /// The original URL where it is known, else the path inside the imported folder (`tb/164.html`), an entry as
  /// `export.jsonl!/17`.
  public var path: String

  public init(collection: String, path: String) {
    self.collection = collection
    self.path = path
  }
}

/// The place of a record in the originals: found by file and offset, never by scanning.
public struct RecordPosition: Sendable, Hashable {
  /// The number of the WARC file: 1 is `originals/000001.warc.gz`.
  public var file: Int
  /// The byte offset of the record's gzip member in that file.
  public var offset: Int
  /// The length of the member in bytes.
  public var length: Int
  /// For an entry of a container: where it stands there.
  public var entry: EntryPlace?

  public init(file: Int, offset: Int, length: Int, entry: EntryPlace? = nil) {
    self.file = file
    self.offset = offset
    self.length = length
    self.entry = entry
  }
}

/// Where a document stands in the container that holds it.
public enum EntryPlace: Sendable, Hashable {
  /// A stretch of the container's decoded bytes: a record of an export.
  case range(Range<Int>)
  /// The number of the entry, from 0; in containers within containers one number for each: `[17, 3]` is the fourth entry
  /// of the eighteenth.
  case ordinals([Int])
}
