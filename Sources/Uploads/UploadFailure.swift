import Glibc
import WARC

/// Why an upload was not taken. Nothing of it stays in the spool.
public enum UploadFailure: Error, Sendable, Hashable {
  /// Neither `multipart/form-data` with a boundary nor a type of a single file.
  case mediaType
  /// The body is no form.
  case form(MultipartError)
  /// A single file without a name.
  case nameMissing
  /// No file, or one without a byte.
  case empty
  /// More bytes than an upload may have.
  case tooLarge(limit: Int)
  /// More files than an upload may have.
  case tooManyFiles(limit: Int)
  /// The client took longer than an upload may take.
  case tooSlow
  /// The connection ended before the body did.
  case cut
  /// The disk is full, or would be fuller than it may become.
  case diskFull
  /// Any other failure of the disk; the system's words are for the log.
  case disk(String)

  /// The failure of a system call that just failed on a file of the spool.
  static func system(_ call: String, _ number: Int32) -> UploadFailure {
    switch number {
    case ENOSPC, EDQUOT: .diskFull
    default: .disk("\(call): \(String(cString: strerror(number)))")
    }
  }

  /// Runs `body` and says what the system said in the terms of an upload.
  static func wrapping(_ body: () throws(DurableFile.Failure) -> Void) throws(UploadFailure) {
    do throws(DurableFile.Failure) { try body() } catch { throw .system(error.call, error.number) }
  }
}
