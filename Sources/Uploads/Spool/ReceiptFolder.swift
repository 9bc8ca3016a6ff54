import Foundation

/// The receipts of a spool, a file each.
public struct ReceiptFolder: Sendable {
  let path: String

  /// Writes a receipt so that it is whole or not there, and returns when the disk has confirmed it.
  public func write(_ receipt: Receipt) throws(UploadFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(receipt) else { throw .disk("encode") }
    let temporary = ".\(receipt.id)-\(UInt64.random(in: .min ... .max))"
    let file = try SpoolFile(name: temporary, in: path)
    do throws(UploadFailure) {
      try file.write(Array(bytes)[...])
      _ = try file.finish()
      guard rename("\(path)/\(temporary)", "\(path)/\(receipt.id).json") == 0 else { throw .system("rename", errno) }
      try FolderSync.synchronize(path)
    } catch {
      unlink("\(path)/\(temporary)")
      throw error
    }
  }

  /// Takes back the receipt of an upload that failed in the end.
  func remove(_ id: UploadID) { unlink("\(path)/\(id).json") }

  /// The receipt of an upload; nil where there is none that can be read.
  public func receipt(_ id: UploadID) -> Receipt? {
    guard let bytes = FileManager.default.contents(atPath: "\(path)/\(id).json") else { return nil }
    return try? JSONDecoder().decode(Receipt.self, from: bytes)
  }
}
