/// One upload while it comes: its files are written beside the spool, and come into it together or not at all.
///
/// A body is never held in memory. Runs on a queue of its own, since every piece waits for the disk.
public actor Reception {
  public nonisolated let id: UploadID
  private nonisolated let executor = FileQueueExecutor()
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let spool: Spool
  private let limits: UploadLimits
  private let folder: String
  private let deadline: ContinuousClock.Instant
  private var reader: MultipartReader?
  private var names: [String: Int] = [:]
  private var current: SpoolFile?
  private var files: [ReceivedFile] = []
  private var byteCount = 0
  private var checkedAt = 0

  /// Free space is asked for again after so many bytes.
  private static let checkedBytes = 16 << 20

  /// Makes the upload's folder. `expected` is what the client says it will send.
  init(_ spool: Spool, _ form: UploadForm, expected: Int?, _ limits: UploadLimits) throws(UploadFailure) {
    if let expected, expected > limits.bytes { throw .tooLarge(limit: limits.bytes) }
    if expected == 0 { throw .empty }
    self.spool = spool
    self.limits = limits
    deadline = ContinuousClock.now + limits.time
    var reader: MultipartReader?
    if case .form(let boundary) = form {
      reader = MultipartReader(boundary: boundary, maximumParts: limits.files)
      guard reader != nil else { throw .mediaType }
    }
    self.reader = reader
    try spool.checkRoom(for: expected ?? 0, leaving: limits.freeBytes)
    (id, folder) = try spool.makeFolder()
    if case .file(let name) = form {
      do throws(UploadFailure) {
        current = try SpoolFile(name: SpoolName.name(for: name), in: folder)
      } catch {
        spool.remove(id)
        throw error
      }
    }
  }

  /// The bytes that came so far, and the files that are whole.
  public var progress: (byteCount: Int, files: [ReceivedFile]) { (byteCount, files) }

  /// Takes the next bytes of the body.
  public func take(_ bytes: [UInt8]) throws(UploadFailure) {
    byteCount += bytes.count
    guard byteCount <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    guard ContinuousClock.now <= deadline else { throw .tooSlow }
    if byteCount - checkedAt >= Self.checkedBytes {
      checkedAt = byteCount
      try spool.checkRoom(for: 0, leaving: limits.freeBytes)
    }
    guard var reader else {
      try current?.write(bytes[...])
      return
    }
    // Taken out meanwhile, so that it is not copied.
    self.reader = nil
    let events: [MultipartReader.Event]
    do throws(MultipartError) { events = try reader.read(bytes) } catch { throw failure(error) }
    self.reader = reader
    for event in events {
      switch event {
      case .began(let head): try begin(head)
      case .bytes(let bytes): try current?.write(bytes)
      case .ended: try end()
      }
    }
  }

  /// Says that the body is at its end; its files are on the disk, and not yet in the spool.
  public func finish() throws(UploadFailure) -> [ReceivedFile] {
    if let reader {
      do throws(MultipartError) { try reader.finish() } catch { throw failure(error) }
    } else {
      try end()
    }
    guard !files.isEmpty else { throw .empty }
    return files
  }

  /// Puts the files into the spool. The receipt is on the disk before them, so that none of them is there without one.
  public func release(_ receipt: Receipt) throws(UploadFailure) {
    try spool.receipts.write(receipt)
    do throws(UploadFailure) {
      try spool.release(id)
    } catch {
      spool.receipts.remove(id)
      throw error
    }
  }

  /// Removes what came.
  public func discard() {
    current = nil
    spool.remove(id)
  }

  /// Fields that are no files are passed over, and so are file fields of a form in which no file was chosen.
  private func begin(_ head: PartHead) throws(UploadFailure) {
    guard let given = head.fileName, !given.isEmpty else { return }
    current = try SpoolFile(name: unused(SpoolName.name(for: given)), in: folder)
  }

  private func end() throws(UploadFailure) {
    guard let file = current else { return }
    current = nil
    guard file.byteCount > 0 else { throw .empty }
    files.append(try file.finish())
  }

  /// `tep.doc`, then `tep-2.doc`: names of one upload are told apart by a number.
  private func unused(_ name: String) -> String {
    var number = names[name] ?? 1
    var unused = name
    while names[unused] != nil {
      number += 1
      unused = SpoolName.name(name, numbered: number)
    }
    names[name] = number
    names[unused] = names[unused] ?? 1
    return unused
  }

  private func failure(_ error: MultipartError) -> UploadFailure {
    switch error {
    case .tooManyParts: .tooManyFiles(limit: limits.files)
    case .malformed, .headTooLarge, .incomplete: .form(error)
    }
  }
}
