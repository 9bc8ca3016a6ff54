import ArgumentParser
import Foundation
import ImportPipeline
import NoticeIndex
import NoticeServer

/// `--archive DIR`, which every command on an archive takes.
struct ArchiveOptions: ParsableArguments {
  @Option(help: "Thư mục kho; mặc định $TRACUU_ARCHIVE, không có thì ./archive.")
  var archive: String?

  var path: String {
    archive ?? ProcessInfo.processInfo.environment["TRACUU_ARCHIVE"].flatMap { $0.isEmpty ? nil : $0 } ?? "archive"
  }

  var originals: String { path + "/originals" }
  var index: String { path + "/index.sqlite" }
  var usage: String { path + "/" + UsageFolder.name }
  var rebuildFolder: String { NoticeIndex.rebuildFolder(of: path) }

  /// For commands that read an archive: there must be one.
  func mustExist() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw CommandOutcome.environment(
        "Không có kho ở \(path). Hãy chỉ ra bằng --archive, hoặc tạo kho bằng `tracuu import`.")
    }
  }
}

/// `--wait`: how long a command that writes waits for another one.
struct LockOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Số giây chờ khi kho đang được lệnh khác ghi.", valueName: "giây"))
  var wait: Double = 30

  /// Takes the archive's lock, saying on stderr who holds it while it waits.
  func lock(_ archive: ArchiveOptions, command: String) throws -> ArchiveLock {
    try ArchiveLock(archive: archive.path, command: command, waitingUpTo: max(0, wait)) { holder in
      Output.complain("Kho đang được ghi bởi \(holder); chờ tối đa \(Int(wait)) giây …")
    }
  }
}
