import Glibc

/// Makes the names in a folder as lasting as the files they name.
enum FolderSync {
  static func synchronize(_ path: String) throws(UploadFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("open", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system("fsync", errno) }
  }
}
