import CLibArchive
import Glibc
import NoticeModel
import WARC

/// Gives libarchive the bytes of a source piece by piece, gzip unpacked on the way.
///
/// gzip is unpacked here because libarchive does not look at its checksum: damaged bytes would pass for the document.
final class ArchiveInput {
  private let input: WARCInput
  private var packed: [UInt8] = []
  private var packedHead = 0
  private var inflater: Inflater?
  private var isInMember = false
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  /// The place of the next byte in the source.
  private(set) var offset = 0
  /// Whether the source broke off or is damaged, in words; nil so far.
  private(set) var damage: String?
  /// True where gzip data ends in the middle.
  private(set) var isTruncated = false
  /// How many bytes gzip unpacked to.
  private(set) var unpacked = 0

  init(_ source: ContainerSource, isGzip: Bool) throws(ImportError) {
    input = try WARCInput(source)
    guard isGzip else { return }
    do {
      inflater = try Inflater(.gzip)
    } catch {
      throw ImportError(.pathUnreadable, "Không đủ bộ nhớ để giải nén.")
    }
  }

  deinit { buffer.deallocate() }

  /// The bytes of the source.
  var size: Int { input.size }
  var isGzip: Bool { inflater != nil }
  /// How many packed bytes were used.
  var used: Int { offset - (packed.count - packedHead) }

  /// The next bytes, lent until the next call; empty at the end, nil where the source is damaged.
  func next() -> UnsafeRawBufferPointer? {
    guard inflater != nil else {
      guard let bytes = read(buffer.count) else { return nil }
      buffer.copyBytes(from: bytes)
      return UnsafeRawBufferPointer(rebasing: buffer[..<bytes.count])
    }
    return inflate()
  }

  /// Goes on at `offset` of the source; only where nothing is unpacked on the way.
  func seek(to offset: Int) {
    self.offset = min(max(offset, 0), size)
  }

  private func read(_ count: Int) -> [UInt8]? {
    do {
      let bytes = try input.read(count, at: offset)
      offset += bytes.count
      return bytes
    } catch {
      damage = error.description
      return nil
    }
  }

  /// Unpacks until something comes out. Members follow each other; what behind a member is none is padding, which
  /// gzip(1) ignores too.
  private func inflate() -> UnsafeRawBufferPointer? {
    while damage == nil {
      if packedHead == packed.count {
        guard let more = read(1 << 16) else { return nil }
        (packed, packedHead) = (more, 0)
        if more.isEmpty {
          guard isInMember else { return UnsafeRawBufferPointer(start: nil, count: 0) }
          isTruncated = true
          damage = "gzip data ends in the middle"
          return nil
        }
      }
      if !isInMember {
        guard beginMember() else { return UnsafeRawBufferPointer(start: nil, count: 0) }
      }
      let step = packed.withUnsafeBytes { bytes in
        inflater?.step(UnsafeRawBufferPointer(rebasing: bytes[packedHead...])) ?? (0, .damaged)
      }
      packedHead += step.consumed
      let count = inflater?.produced.count ?? 0
      unpacked += count
      switch step.state {
      case .ended: isInMember = false
      case .damaged: damage = "gzip data is damaged"
      case .running where step.consumed == 0 && count == 0: damage = "gzip data is damaged"
      case .running: break
      }
      if count > 0, let produced = inflater?.produced { return produced }
    }
    return nil
  }

  private func beginMember() -> Bool {
    if used > 0 {
      guard packed[packedHead] == 0x1F, packed.count - packedHead < 2 || packed[packedHead + 1] == 0x8B else {
        packedHead = packed.count
        offset = size
        return false
      }
    }
    inflater?.reset()
    isInMember = true
    return true
  }
}

extension ArchiveInput {
  /// Connects the reader `archive` to this input, which must outlive it.
  func connect(to archive: OpaquePointer) -> Int32 {
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, context, start in
      guard let context, let bytes = ArchiveInput.behind(context).next() else { return -1 }
      start?.pointee = bytes.baseAddress
      return bytes.count
    }
    if !isGzip {
      archive_read_set_skip_callback(archive) { _, context, request in
        guard let context, request > 0 else { return 0 }
        let input = ArchiveInput.behind(context)
        let before = input.offset
        input.seek(to: before + min(Int(request), input.size - before))
        return Int64(input.offset - before)
      }
      archive_read_set_seek_callback(archive) { _, context, request, whence in
        guard let context else { return Int64(ARCHIVE_FATAL) }
        let input = ArchiveInput.behind(context)
        let base: Int
        switch whence {
        case SEEK_SET: base = 0
        case SEEK_CUR: base = input.offset
        case SEEK_END: base = input.size
        default: return Int64(ARCHIVE_FATAL)
        }
        let (target, overflow) = base.addingReportingOverflow(Int(request))
        guard !overflow, target >= 0 else { return Int64(ARCHIVE_FATAL) }
        input.seek(to: target)
        return Int64(input.offset)
      }
    }
    return archive_read_open1(archive)
  }

  private static func behind(_ context: UnsafeMutableRawPointer) -> ArchiveInput {
    Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
  }
}
