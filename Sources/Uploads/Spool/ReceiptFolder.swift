import Foundation
import WARC

/// The receipts of a spool, a file each.
public struct ReceiptFolder: Sendable {
  let path: String

  /// Writes a receipt so that it is whole or not there, and returns when the disk has confirmed it.
  public func write(_ receipt: Receipt) throws(UploadFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(receipt) else { throw .disk("encode") }
    try UploadFailure.wrapping { () throws(DurableFile.Failure) in
      try DurableFile.replace("\(path)/\(receipt.id).json", with: Array(bytes), mode: 0o640)
      try DurableFile.synchronize(folder: path)
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
