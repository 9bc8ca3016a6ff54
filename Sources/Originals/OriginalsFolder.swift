import Glibc

/// The folder of WARC files, `originals/`, opened once.
///
/// Files are named by their number alone and are opened relative to the folder, never through a symbolic link, so
/// nothing that was imported can lead out of it.
struct OriginalsFolder: ~Copyable, Sendable {
  private let folder: OpenFile
  let path: String

  /// Opens the folder. `create` makes it first where it is missing; its parent must exist.
  init(_ path: String, create: Bool = false) throws(OriginalsError) {
    self.path = path
    if create {
      if mkdir(path, 0o755) == 0 {
        try OriginalsFolder.directory(OriginalsFolder.parent(of: path)).synchronize()
      } else if errno != EEXIST {
        throw .system("mkdir \(path)")
      }
    }
    self.folder = try OriginalsFolder.directory(path)
  }

  /// The name of a WARC file: `000001.warc.gz`.
  static func fileName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".warc.gz"
  }

  /// The numbers of the WARC files that are there, in order. Other names are not ours and are left alone.
  borrowing func fileNumbers() throws(OriginalsError) -> [Int] {
    guard let listing = opendir(path) else { throw .system("opendir \(path)") }
    defer { closedir(listing) }
    var numbers = [Int]()
    errno = 0
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) { String(cString: $0) }
      }
      if let number = Int(name.prefix { $0.isASCII && $0.isNumber }), number > 0,
        OriginalsFolder.fileName(number) == name
      {
        numbers.append(number)
      }
      errno = 0
    }
    guard errno == 0 else { throw .system("readdir \(path)") }
    return numbers.sorted()
  }

  /// Opens a file for reading, or for writing where `writable`; nil where there is none.
  borrowing func open(_ number: Int, writable: Bool = false) throws(OriginalsError) -> OpenFile? {
    let name = OriginalsFolder.fileName(number)
    let flags = (writable ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = folder.withDescriptor { folder in retrying { openat(folder, name, flags) } }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .system("open \(name)")
    }
    return OpenFile(owning: descriptor, name: name)
  }

  /// Makes a new file. One that is there already is an error, never overwritten.
  borrowing func create(_ number: Int) throws(OriginalsError) -> OpenFile {
    let name = OriginalsFolder.fileName(number)
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = folder.withDescriptor { folder in retrying { openat(folder, name, flags, 0o644) } }
    guard descriptor >= 0 else { throw .system("create \(name)") }
    return OpenFile(owning: descriptor, name: name)
  }

  borrowing func remove(_ number: Int) throws(OriginalsError) {
    let name = OriginalsFolder.fileName(number)
    guard folder.withDescriptor({ unlinkat($0, name, 0) }) == 0 else { throw .system("unlink \(name)") }
  }

  /// Returns when the disk has confirmed which files the folder holds.
  borrowing func synchronize() throws(OriginalsError) { try folder.synchronize() }

  private static func directory(_ path: String) throws(OriginalsError) -> OpenFile {
    let descriptor = retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system("open \(path)") }
    return OpenFile(owning: descriptor, name: path)
  }

  private static func parent(of path: String) -> String {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
