import Foundation

/// The name of an upload: its day and 16 random hex digits, such as `20261128-9f86d081884c7d65`.
///
/// Also the folder in the spool that holds its files, so what the archive keeps of them leads back to the upload, and
/// equal names of two uploads never meet.
public struct UploadID: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Takes what `description` gives; anything else is nil, so that an id is always a safe name of a file.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let hex = UInt8(ascii: "a")...UInt8(ascii: "f")
    guard bytes.count == 25, bytes[8] == UInt8(ascii: "-"), bytes[..<8].allSatisfy(Self.isDigit),
      bytes[9...].allSatisfy({ Self.isDigit($0) || hex.contains($0) })
    else { return nil }
    description = String(text)
  }

  /// A new one, with random bits of the system.
  init(day: Date) {
    let parts = day.formatted(.iso8601.year().month().day().dateSeparator(.omitted))
    let random = String(UInt64.random(in: .min ... .max), radix: 16)
    description = parts + "-" + String(repeating: "0", count: 16 - random.utf8.count) + random
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
