import Containers
import Foundation
import NoticeModel

/// The addresses that the files of a folder had on the web, where wget or HTTrack made the folder.
struct Mirror: Sendable {
  private let paths: MirrorPath
  /// Of files that HTTrack renamed.
  private let logged: [String: String]
  /// In front of paths inside the folder: the folder's own name where it is the host's.
  private let prefix: String

  /// HTTrack's list is longer only for mirrors of millions of files.
  private static let longestLog = 64 << 20

  /// Nil for a folder that shows no sign of a mirroring program. Costs a walk over the names where the folder, or one in
  /// it, is called like a host.
  init?(_ folder: FilePath, name: String) {
    let isHost = name.utf8.contains(UInt8(ascii: "."))
    guard isHost || Self.holdsHost(folder) else { return nil }
    let prefix = isHost ? name + "/" : ""
    var walk = FolderWalk(folder: folder)
    let paths = MirrorPath(paths: IteratorSequence(AnyIterator { walk.next().map { prefix + $0.relative } }))
    guard !paths.signs.isEmpty else { return nil }
    self.paths = paths
    self.prefix = prefix
    let log = folder.appending(Array("hts-cache".utf8)).appending(Array("new.txt".utf8))
    let lines = try? FileReader.read(log, limit: Self.longestLog, holdsRecords: false).bytes
    logged = lines.map(MirrorLog.addresses) ?? [:]
  }

  /// The address of the file at `relative` inside the folder; nil where it had none.
  func url(of relative: String) -> String? {
    let path = prefix + relative
    return logged[path] ?? paths.url(of: path)
  }

  private static func holdsHost(_ folder: FilePath) -> Bool {
    guard let entries = folder.withCString({ opendir($0) }) else { return false }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let mayBeHost = name.dropFirst().contains(UInt8(ascii: ".")) && name.first != UInt8(ascii: ".")
      if mayBeHost, case .folder = FileKind.of(folder.appending(name)) { return true }
    }
    return false
  }
}
