public import NoticeModel
public import WARC

/// Appends records to the originals. There is one in an archive at a time, kept by whoever holds the archive's lock.
///
/// The order that keeps the promise "reported is stored": `append` any number of records, `sync`, then commit the index
/// with their positions and the returned lengths. What was appended but not committed is cut off when the next writer
/// opens. The first error of the system ends this writer: every later call throws ``OriginalsError/Code/stopped``.
public final class OriginalsWriter {
  /// A file that has grown to this size takes no further record: 1 GiB.
  public static let closingSize = 1 << 30

  /// What opening for writing had to undo: the trace of an import that was stopped before its commit.
  public let recovery: OriginalsRecovery

  private let folder: OriginalsFolder
  private let software: String
  private let openedAt: String
  private let closingSize: Int
  private var file: Int
  private var current: CurrentFile?
  private var failure: OriginalsError?

  /// Opens the folder for appending, makes it where it is missing, and cuts off what the index does not know.
  ///
  /// - Parameters:
  ///   - committed: the committed length of each file, from the index.
  ///   - indexIsNew: true where the index was made just now. Files that are here then belong to an index that was
  ///   lost, so
  ///     nothing is cut off: it throws ``OriginalsError/Code/indexForeign``, and `rebuild` is what helps.
  ///   - software: the program and its version, for each file's `warcinfo` record.
  ///   - openedAt: the time now, ISO 8601 in UTC, for the same record.
  public convenience init(
    folder path: String, committed: [Int: Int], indexIsNew: Bool, software: String, openedAt: String
  ) throws(OriginalsError) {
    try self.init(
      folder: path, committed: committed, indexIsNew: indexIsNew, software: software, openedAt: openedAt,
      closingSize: OriginalsWriter.closingSize)
  }

  init(
    folder path: String, committed: [Int: Int], indexIsNew: Bool, software: String, openedAt: String, closingSize: Int
  ) throws(OriginalsError) {
    let folder = try OriginalsFolder(path, create: true)
    self.recovery = try OriginalsRecovery(in: folder, committed: committed, indexIsNew: indexIsNew)
    self.software = software
    self.openedAt = openedAt
    self.closingSize = closingSize
    self.file = committed.keys.max() ?? 0
    if let length = committed[file], length < closingSize, let open = try folder.open(file, writable: true) {
      self.current = CurrentFile(file: open, length: length, isNew: false)
    }
    self.folder = folder
  }

  /// Appends a record; its bytes are safe only after ``sync()``.
  public func append(_ record: PreparedRecord) throws(OriginalsError) -> RecordPosition {
    try guarded { () throws(OriginalsError) in
      if current == nil { try begin() }
      return try write(record)
    }
  }

  /// Returns when the disk holds every appended record.
  ///
  /// - Returns: the new length of each file that grew, to be committed with the positions; empty where nothing was
  /// appended.
  public func sync() throws(OriginalsError) -> [Int: Int] {
    try guarded { () throws(OriginalsError) in
      guard let length = try current?.synchronize(in: folder) else { return [:] }
      if length >= closingSize { current = nil }
      return [file: length]
    }
  }

  private func begin() throws(OriginalsError) {
    file += 1
    current = CurrentFile(file: try folder.create(file), length: 0, isNew: true)
    _ = try write(try fileHead())
  }

  private func write(_ record: PreparedRecord) throws(OriginalsError) -> RecordPosition {
    let offset = current?.length ?? 0
    let mark = PlaceMark(file: file, offset: offset, of: record)
    try current?.append(mark.header)
    try current?.append(record.member[PreparedRecord.headerSize...])
    return RecordPosition(file: file, offset: offset, length: mark.length)
  }

  private func fileHead() throws(OriginalsError) -> PreparedRecord {
    let record = WARCRecord.fileHead(name: OriginalsFolder.fileName(file), software: software, date: openedAt)
    do {
      return try PreparedRecord(record, using: try GzipCompressor())
    } catch {
      throw OriginalsError(.limit, error.message, cause: error.cause)
    }
  }

  private func guarded<Value>(_ work: () throws(OriginalsError) -> Value) throws(OriginalsError) -> Value {
    if let failure {
      throw OriginalsError(
        .stopped, "Đã dừng ghi vì lỗi trước đó. Hãy xử lý lỗi ấy rồi chạy lại.", cause: failure.description)
    }
    do {
      return try work()
    } catch {
      failure = error
      throw error
    }
  }
}
