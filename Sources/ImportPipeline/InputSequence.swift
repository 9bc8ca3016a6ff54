import Foundation
import NoticeModel

/// One file to import, with the identity it will have.
struct Input: Sendable {
  /// How reports call it: the PATH as given, and what follows in the folder.
  var path: String
  /// The path to open; it differs where PATH itself is a link.
  var file: FilePath
  var source: Source
  /// Where it lies inside the folder, whatever its identity is.
  var relative: String
  /// The folder that the identity is relative to; frames are looked for inside it. Nil for a single file.
  var folder: FilePath?
  /// The real path of that folder or of the file's own, to tell a moved folder from another one of the same name.
  var root: String
  /// True when the identity says more than a folder's name: a URL or a collection that was named.
  var isExplicit: Bool
  /// Set when the walk already knows that it cannot be read.
  var error: ImportError?
}

/// All inputs of an import, in order, found while they are consumed.
struct InputSequence {
  private let options: ImportOptions
  private var paths: ArraySlice<String>
  private var walk: FolderWalk?
  private var arrivals: ArraySlice<FileName> = []
  private var mirror: Mirror?
  private var place = Place()
  private(set) var links = 0
  private(set) var specials = 0

  /// Where the files of one PATH belong.
  private struct Place {
    var folder: FilePath?
    var root = ""
    var collection = ""
  }

  init(_ options: ImportOptions) {
    self.options = options
    paths = options.paths[...]
  }

  mutating func next() -> Input? {
    while true {
      if let found = walk?.next() {
        return input(path: found.path.text, file: found.path, relative: found.relative, problem: found.problem)
      }
      if let finished = walk {
        links += finished.links
        specials += finished.specials
        walk = nil
      }
      if let name = arrivals.popFirst(), let folder = place.folder {
        let path = name.parts.reduce(folder) { $0.appending($1) }
        // Gone again, or in the meantime something else.
        guard case .file = FileKind.of(path) else { continue }
        return input(path: path.text, file: path, relative: name.text, problem: nil)
      }
      guard let path = paths.popFirst() else { return nil }
      if let single = begin(path) { return single }
    }
  }

  /// Starts a folder, or returns the input of a PATH that is a single file or nothing at all. A link named as PATH
  /// itself is followed: it was asked for.
  private mutating func begin(_ path: String) -> Input? {
    guard let real = realPath(path) else {
      return refused(path, ImportError(.pathMissing, "Không có tệp hay thư mục này; hãy kiểm tra lại đường dẫn."))
    }
    switch FileKind.of(FilePath(real)) {
    case .folder:
      place = Place(folder: FilePath(path), root: real, collection: collection(named: real))
      mirror = options.baseURI == nil ? Mirror(FilePath(path), name: folderName(of: real)) : nil
      if let names = options.arrivals { arrivals = names[...] } else { walk = FolderWalk(folder: FilePath(path)) }
      return nil
    case .file:
      let folder = real.lastSlash.map { String(real[..<$0]) } ?? "."
      let name = real.lastSlash.map { String(real[real.index(after: $0)...]) } ?? real
      mirror = nil
      place = Place(folder: nil, root: folder, collection: collection(named: folder))
      return input(path: path, file: FilePath(real), relative: FilePath.text(of: Array(name.utf8)), problem: nil)
    default:
      return refused(path, ImportError(.pathSpecial, "Không phải tệp hay thư mục nên không nhập."))
    }
  }

  private func refused(_ path: String, _ error: ImportError) -> Input {
    Input(
      path: path, file: FilePath(path), source: Source(collection: "", path: path), relative: path, folder: nil,
      root: "",
      isExplicit: true, error: error)
  }

  private func input(path: String, file: FilePath, relative: String, problem: String?) -> Input {
    var source = Source(collection: place.collection, path: relative)
    if let base = options.baseURI {
      source.path = base + (base.hasSuffix("/") ? "" : "/") + relative
    } else if let url = mirror?.url(of: relative) {
      source.path = url
    }
    return Input(
      path: path, file: file, source: source, relative: relative, folder: place.folder, root: place.root,
      isExplicit: options.collection != nil || source.path != relative,
      error: problem.map {
        ImportError(.pathUnreadable, "Không đọc được; hãy xem quyền truy cập rồi chạy lại.", cause: $0)
      })
  }

  /// A named collection; else the old site's host; else the folder's name, which survives another mount point.
  private func collection(named root: String) -> String {
    if let collection = options.collection { return collection }
    if let base = options.baseURI, let host = URL(string: base)?.host(percentEncoded: false) { return host }
    return folderName(of: root)
  }

  private func folderName(of root: String) -> String {
    let name = root.lastSlash.map { String(root[root.index(after: $0)...]) } ?? root
    return FilePath.text(of: Array(name.utf8))
  }

  private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension String {
  /// The last slash, or nil.
  var lastSlash: Index? { utf8.lastIndex(of: UInt8(ascii: "/")) }
}
