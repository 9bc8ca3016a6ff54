import ImportPipeline
import NoticeModel

/// `tracuu import --watch`: for the folder that a scanner or a fax writes to.
extension ImportCommand {
  /// Imports the paths and the folder, then what arrives, each time as an import of its own: between them the archive is
  /// free for others. Ends with a signal.
  func follow(_ folder: String, stop: StopSignal) throws {
    var options = try options([folder])
    let everything = options
    let watched: WatchedFolder
    do {
      watched = try WatchedFolder(options, folder: folder, quiet: settle)
    } catch {
      throw CommandOutcome.environment(error.description)
    }
    options.paths = try self.options(paths + [folder]).paths
    try importWhenFree(options, stop: stop)
    if !quiet { Output.complain("Đang theo dõi \(TerminalText.clean(folder)); dừng bằng Ctrl-C.") }
    while true {
      let arrivals: WatchedFolder.Arrivals
      do {
        arrivals = try watched.next { stop.signal != nil }
      } catch {
        throw CommandOutcome.environment(error.description)
      }
      switch arrivals {
      case .files(let files): try importWhenFree(files, stop: stop)
      case .everything: try importWhenFree(everything, stop: stop)
      case .gone: throw CommandOutcome.environment("Thư mục \(folder) không còn; hãy tạo lại rồi chạy lại lệnh.")
      case .stopped: throw CommandOutcome(code: 128 + (stop.signal ?? 15), message: "Đã dừng.")
      }
    }
  }

  /// What arrived waits for as long as another command writes to the archive.
  private func importWhenFree(_ options: ImportOptions, stop: StopSignal) throws {
    while stop.signal == nil {
      do {
        _ = try importOnce(options, stop: stop)
        return
      } catch let held as ArchiveLock.Held {
        Output.complain(held.description)
      }
    }
  }
}
