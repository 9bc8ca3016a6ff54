/// The WARC file that is being appended to, with the bytes that are not yet handed to the system.
struct CurrentFile: ~Copyable {
  private let file: OpenFile
  private var synchronized: Int
  private var flushed: Int
  private var buffer: [UInt8] = []
  private var needsFolderSync: Bool

  /// Small records gather to one call of this size; a system call for each would cost more than its bytes.
  private static let bufferSize = 1 << 20

  init(file: consuming OpenFile, length: Int, isNew: Bool) {
    self.file = file
    self.synchronized = length
    self.flushed = length
    self.needsFolderSync = isNew
  }

  /// The length with everything appended so far.
  var length: Int { flushed + buffer.count }

  mutating func append(_ bytes: some Collection<UInt8>) throws(OriginalsError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= CurrentFile.bufferSize { try flush() }
  }

  /// Hands all bytes to the disk and waits for it; for a new file the folder's entry, too.
  ///
  /// - Returns: the file's length, or nil where nothing was appended since the last time.
  mutating func synchronize(in folder: borrowing OriginalsFolder) throws(OriginalsError) -> Int? {
    guard length > synchronized else { return nil }
    try flush()
    try file.synchronize()
    if needsFolderSync {
      try folder.synchronize()
      needsFolderSync = false
    }
    synchronized = flushed
    return flushed
  }

  private mutating func flush() throws(OriginalsError) {
    let start = flushed
    try buffer.span.bytes.withUnsafeBytes { (bytes) throws(OriginalsError) in try file.write(bytes, at: start) }
    flushed += buffer.count
    // A single huge record must not hold its memory for the rest of the import.
    buffer.removeAll(keepingCapacity: buffer.capacity <= 2 * CurrentFile.bufferSize)
  }
}
