/// How much an import has before it, for its progress.
public struct ImportSize: Sendable {
  public private(set) var files = 0
  public private(set) var bytes = 0

  /// Walks over the names that `options` name. An archive counts as one file. Costs the folders' names, no file's bytes.
  public init(of options: ImportOptions) {
    for path in options.paths {
      let place = FilePath(path)
      guard case .folder = FileKind.following(place) else {
        add(place)
        continue
      }
      if let arrivals = options.arrivals {
        for name in arrivals { add(name.parts.reduce(place) { $0.appending($1) }) }
      } else {
        var walk = FolderWalk(folder: place)
        while let found = walk.next() { add(found.path) }
      }
    }
  }

  private mutating func add(_ file: FilePath) {
    files += 1
    bytes += FileKind.size(of: file)
  }
}
