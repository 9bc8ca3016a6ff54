import Glibc

/// Real and hostile files, which stand beside the project and never in it.
enum Corpora {
  static let root = "\(#filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined())/../shared/corpora"

  static var isThere: Bool { access(root, R_OK) == 0 }

  /// The files that match a pattern of the shell below the root, in order.
  static func files(_ pattern: String) -> [(name: String, bytes: [UInt8])] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob("\(root)/\(pattern)", 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      guard let path = found.gl_pathv[index].map({ String(cString: $0) }) else { return nil }
      return bytes(of: path).map { (path, $0) }
    }
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
