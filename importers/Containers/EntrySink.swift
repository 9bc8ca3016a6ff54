import NoticeModel

/// Takes an entry's bytes in: a document into memory, a large nested container into a temporary file.
struct EntrySink {
  private let limits: ArchiveLimits
  private let folder: String
  private var bytes: [UInt8] = []
  private var file: TemporaryFile?
  private var count = 0
  /// Whether the first bytes are those of a container; nil as long as there are too few.
  private var mayNest: Bool?

  init(limits: ArchiveLimits, folder: String) {
    (self.limits, self.folder) = (limits, folder)
  }

  /// The failure says that the entry is too large.
  ///
  /// - Throws: where the temporary file cannot be written.
  mutating func take(_ chunk: UnsafeRawBufferPointer) throws(ImportError) -> EntryFailure? {
    count += chunk.count
    if let file {
      try TemporaryFile.write(chunk, to: file.descriptor)
    } else {
      bytes.append(contentsOf: chunk)
    }
    if mayNest == nil, count >= ArchiveKind.headLength { mayNest = ContainerKind.isPossible(bytes) }
    let limit = mayNest == true ? limits.container : limits.document
    guard count <= limit else { return .tooLarge(limit) }
    if file == nil, mayNest == true, count > limits.nestedInMemory {
      let new = try TemporaryFile(in: folder)
      try bytes.span.bytes.withUnsafeBytes { (all) throws(ImportError) in
        try TemporaryFile.write(all, to: new.descriptor)
      }
      file = new
      bytes = []
    }
    return nil
  }

  /// Lends what was taken in.
  func withSource<Result>(_ use: (ContainerSource) throws -> Result) throws -> Result {
    guard let file else { return try use(.bytes(bytes)) }
    return try withExtendedLifetime(file) { try use(.file(descriptor: file.descriptor)) }
  }

  /// All bytes of a document.
  func document() throws -> Result<[UInt8], EntryFailure> {
    guard count <= limits.document else { return .failure(.tooLarge(limits.document)) }
    guard file != nil else { return .success(bytes) }
    return .success(try withSource { try WARCInput($0).read(count, at: 0) })
  }
}
