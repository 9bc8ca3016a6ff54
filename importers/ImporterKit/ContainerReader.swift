public import NoticeModel

/// Reads a file that holds documents: an export now, archives later. The file is kept once; its entries are documents
/// that refer to their place in it.
public protocol ContainerReader: Sendable {
  /// True when this reader takes files of `mediaType`.
  func reads(_ mediaType: String) -> Bool

  /// Calls `visit` with every entry in order. `bytes` are decoded already (a `.gz` is unpacked). Linear, one entry at
  /// a time.
  func visitEntries(
    of bytes: [UInt8], mediaType: String, reading: Reading, _ visit: (ContainerEntry) throws -> Void
  ) throws
}

/// One document of a container.
public struct ContainerEntry: Sendable {
  /// What identifies it inside its container: a record's `id`, an archive entry's path. Nil when it has none.
  public var name: String?
  /// Where it stands in the container's decoded bytes.
  public var range: Range<Int>
  public var result: Result<Extraction, ImportError>

  public init(name: String?, range: Range<Int>, result: Result<Extraction, ImportError>) {
    self.name = name
    self.range = range
    self.result = result
  }
}

/// How someone asked for files to be read. Kept with their originals, so that a rebuild reads them the same way.
public struct Reading: Sendable, Hashable, Codable {
  /// `--encoding`: what the bytes are, whatever they say.
  public var encoding: String?
  /// `--field ours=theirs`.
  public var fields: [String: String]
  /// `--date-format`.
  public var dateFormat: String?
  /// `--hold`: kept and indexed, and not served until it is released. Nil for no, as archives of before have it.
  public var hold: Bool?
  /// `--no-ocr`: text in pictures stays unread. Nil for no, as archives of before have it.
  public var noOCR: Bool?
  /// `--max-entries`: how many entries of an archive are read. Nil for the usual limit.
  public var maximumEntries: Int?
  /// `--show-private`: numbers of private persons stay readable. Nil for no.
  public var showsPrivate: Bool?

  public init(
    encoding: String? = nil, fields: [String: String] = [:], dateFormat: String? = nil, hold: Bool? = nil,
    noOCR: Bool? = nil, maximumEntries: Int? = nil, showsPrivate: Bool? = nil
  ) {
    self.encoding = encoding
    self.fields = fields
    self.dateFormat = dateFormat
    self.hold = hold
    self.noOCR = noOCR
    self.maximumEntries = maximumEntries
    self.showsPrivate = showsPrivate
  }

  /// Whether text is looked for in pictures.
  public var readsPictures: Bool { noOCR != true }

  public var isDefault: Bool { self == Reading() }
}
