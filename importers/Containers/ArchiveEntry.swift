import Glibc
public import NoticeModel

/// Why an entry gives no bytes. It is a warning, not a rejection: the archive it stands in is kept.
public struct EntryFailure: Error, Sendable, Hashable {
  public let warning: ImportWarning

  public init(_ warning: ImportWarning) {
    self.warning = warning
  }

  public init(_ code: ImportWarning.Code, _ detail: String = "") {
    warning = ImportWarning(code, detail)
  }
}

/// One entry of an archive while it is visited. Its bytes are unpacked on demand and can be had once.
public struct ArchiveEntry: ~Copyable {
  public enum Kind: Sendable, Hashable {
    case file, folder, symlink, hardlink
    /// A device, named pipe or socket.
    case special
  }

  /// Counts the entries of the archive from 0, folders and links included.
  public let ordinal: Int
  /// The name as it stands in the archive, of any encoding and with any `..` in it; empty where it has none.
  public let rawName: [UInt8]
  public let kind: Kind
  public let isEncrypted: Bool
  /// The size that the archive states, which need not be true; nil where it states none.
  public let size: Int?
  /// Seconds since 1970. A time without zone is taken as Vietnam's.
  public let modifiedAt: Int?
  public let warnings: [ImportWarning]
  let reading: ArchiveReading

  /// The entry's bytes, at most `limit`; memory grows with what comes out, never with what is stated.
  public func read(limit: Int) -> Result<[UInt8], EntryFailure> {
    var bytes: [UInt8] = []
    let failure = unpack { chunk in
      guard chunk.count <= limit - bytes.count else { return .tooLarge(limit) }
      bytes.append(contentsOf: chunk)
      return nil
    }
    return failure.map { .failure($0) } ?? .success(bytes)
  }

  /// Writes the entry's bytes, at most `limit`, to a file and returns how many.
  ///
  /// - Throws: where the system does not take them, such as a full disk.
  public func copy(to descriptor: Int32, limit: Int) throws(ImportError) -> Result<Int, EntryFailure> {
    var written = 0
    var problem: ImportError?
    let failure = unpack { chunk in
      guard chunk.count <= limit - written else { return .tooLarge(limit) }
      do throws(ImportError) {
        try TemporaryFile.write(chunk, to: descriptor)
      } catch {
        problem = error
        return EntryFailure(.unreadable)
      }
      written += chunk.count
      return nil
    }
    if let problem { throw problem }
    return failure.map { .failure($0) } ?? .success(written)
  }

  /// Calls `take` with piece after piece until it returns a failure; nil when the entry is whole and was taken.
  func unpack(_ take: (UnsafeRawBufferPointer) -> EntryFailure?) -> EntryFailure? {
    if isEncrypted { return EntryFailure(.encrypted) }
    guard kind == .file else { return nil }
    return reading.unpack(take)
  }
}

extension EntryFailure {
  static func tooLarge(_ limit: Int) -> EntryFailure { EntryFailure(.bytesLimit, "more than \(limit) bytes") }
}
