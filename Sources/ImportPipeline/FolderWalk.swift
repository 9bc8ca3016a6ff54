import Foundation

/// Finds the files to import: folders recursively, names in the order of their bytes, so that every machine sees the
/// same order. Links are not followed; they and everything that is neither file nor folder are counted.
///
/// Lazy: one folder's names are in memory at a time for each level, so a million files cost no more than the largest
/// folder.
struct FolderWalk {
  /// Symbolic links left out.
  private(set) var links = 0
  /// Devices, sockets and pipes left out.
  private(set) var specials = 0

  private var stack: [Level] = []
  private var root: FilePath?

  private struct Level {
    var path: FilePath
    /// The path inside the imported folder, as identities spell it.
    var relative: String
    var names: ArraySlice<[UInt8]>
  }

  /// What the walk comes upon.
  struct Found {
    var path: FilePath
    var relative: String
    /// The system's words where it cannot be read.
    var problem: String?
  }

  init(folder: FilePath) {
    root = folder
  }

  /// The next file, or nil at the end.
  mutating func next() -> Found? {
    if let root {
      self.root = nil
      if let problem = push(root, "") { return problem }
    }
    while let level = stack.indices.last, let name = stack[level].names.popFirst() {
      let path = stack[level].path.appending(name)
      let text = FilePath.text(of: name)
      let relative = stack[level].relative.isEmpty ? text : stack[level].relative + "/" + text
      while let last = stack.last, last.names.isEmpty { stack.removeLast() }
      switch FileKind.of(path) {
      case .file: return Found(path: path, relative: relative)
      case .folder: if let problem = push(path, relative) { return problem }
      case .link: links += 1
      case .special: specials += 1
      case .missing(let reason): return Found(path: path, relative: relative, problem: reason)
      }
    }
    return nil
  }

  private mutating func push(_ path: FilePath, _ relative: String) -> Found? {
    guard let folder = path.withCString({ opendir($0) }) else {
      return Found(path: path, relative: relative, problem: String(cString: strerror(errno)))
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    let problem = errno
    names.sort { $0.lexicographicallyPrecedes($1) }
    if !names.isEmpty { stack.append(Level(path: path, relative: relative, names: names[...])) }
    // What could be read of a damaged folder is imported all the same.
    guard problem != 0 else { return nil }
    return Found(path: path, relative: relative, problem: String(cString: strerror(problem)))
  }
}
