import CSandbox
import Foundation

/// A folder of its own for one run: the only place that a sandboxed program may write to. `remove()` ends it.
///
/// Its program may have been taken over by a document, so nothing in it is trusted afterwards: only plain files are
/// read, no links followed, within a limit.
public struct PrivateFolder: Sendable {
  public let path: String

  /// The path as it stands in a `file:` address.
  var url: String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }

  /// Makes the folder inside `parent`, which must be there; nil with `errno` where that fails. Where root is the
  /// caller, `parent` must be open to everybody's passing through, as `/tmp` is: the program runs as nobody.
  public init?(in parent: String) {
    var template = Array("\(parent)/tracuu-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard Self.giveAway(path) else {
      remove()
      return nil
    }
  }

  /// Writes a file; `name` is one that we made. False where the disk refuses.
  public func write(_ bytes: [UInt8], as name: String) -> Bool {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    let isWritten = WholeWrite.write(bytes, to: descriptor)
    close(descriptor)
    return isWritten && Self.giveAway(file)
  }

  /// Makes a folder inside; `name` is one that we made.
  func makeFolder(_ name: String) -> Bool {
    let folder = "\(path)/\(name)"
    return mkdir(folder, 0o700) == 0 && Self.giveAway(folder)
  }

  /// The bytes of a file that the program made, nil where there is none that can be trusted or it has more than
  /// `limit` bytes.
  public func read(_ name: String, limit: Int) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else { return nil }
    guard status.st_size <= limit else { return nil }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        count += got
      }
    }
  }

  /// Takes the folder away with all that is in it; links in it are not followed.
  public func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func giveAway(_ path: String) -> Bool {
    guard geteuid() == 0 else { return true }
    let user = UInt32(TRACUU_SANDBOX_USER)
    return lchown(path, user, user) == 0
  }
}
