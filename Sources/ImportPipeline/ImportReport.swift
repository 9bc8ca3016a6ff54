import Foundation
import NoticeModel

/// Writes `--report`: one JSON object whose items are written as they come, so that a million of them take no memory.
public final class ImportReport {
  private let path: String
  private let items: FileHandle
  private let itemsPath: String
  private var isFirst = true

  /// Items wait beside the report until the figures that stand before them are known.
  public init(path: String) throws {
    self.path = path
    itemsPath = path + ".items"
    guard FileManager.default.createFile(atPath: itemsPath, contents: nil),
      let handle = FileHandle(forWritingAtPath: itemsPath)
    else {
      throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path])
    }
    items = handle
  }

  public func add(_ batch: [ReportItem]) throws {
    var text = ""
    for item in batch {
      text += isFirst ? "\n" : ",\n"
      text += item.json
      isFirst = false
    }
    try items.write(contentsOf: Data(text.utf8))
  }

  /// Puts figures and items together under the report's own name.
  public func finish(_ summary: ImportRun.Summary, seconds: Double) throws {
    try items.close()
    let outcomes = Outcome.allCases.map { "\"\($0.rawValue)\":\(summary.counts[$0] ?? 0)" }.joined(separator: ",")
    var head = "{\"inputs\":\(summary.inputs),\"outcomes\":{\(outcomes)},\"bytes\":\(summary.bytes)"
    head += ",\"seconds\":\((seconds * 1_000).rounded() / 1_000)"
    head += ",\"skipped\":{\"links\":\(summary.links),\"special\":\(summary.specials)}"
    head += ",\"stopped\":\(summary.isStopped),\"items\":["
    let partial = path + ".partial"
    guard FileManager.default.createFile(atPath: partial, contents: Data(head.utf8)),
      let output = FileHandle(forWritingAtPath: partial), let input = FileHandle(forReadingAtPath: itemsPath)
    else {
      throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path])
    }
    try output.seekToEnd()
    while let piece = try input.read(upToCount: 1 << 20), !piece.isEmpty { try output.write(contentsOf: piece) }
    try output.write(contentsOf: Data("\n]}\n".utf8))
    try output.close()
    try input.close()
    guard rename(partial, path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    try FileManager.default.removeItem(atPath: itemsPath)
  }
}
