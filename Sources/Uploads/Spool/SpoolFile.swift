import Glibc
import NoticeModel
import WARC

/// One file on its way into the spool: written as it comes, with its digest and its length.
final class SpoolFile {
  let name: String
  private let descriptor: Int32
  private var stream = DigestStream()
  private(set) var byteCount = 0

  /// Makes the file in `folder`; it must not be there.
  init(name: String, in folder: String) throws(UploadFailure) {
    self.name = name
    descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw .system("open", errno) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: ArraySlice<UInt8>) throws(UploadFailure) {
    try UploadFailure.wrapping { () throws(DurableFile.Failure) in
      try DurableFile.write(bytes.span.bytes, to: descriptor)
    }
    stream.add(Array(bytes))
    byteCount += bytes.count
  }

  /// Returns when the disk has confirmed the bytes.
  func finish() throws(UploadFailure) -> ReceivedFile {
    guard fsync(descriptor) == 0 else { throw .system("fsync", errno) }
    return ReceivedFile(name: name, byteCount: byteCount, digest: stream.digest)
  }
}
