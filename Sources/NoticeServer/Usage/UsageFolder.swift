import Foundation
public import NoticeModel

/// The counts of an archive on the disk: for each month and each server that ran beside others a file,
/// `2026-11.1.json`. They are no part of the index, which a rebuild makes anew, nor of the originals.
public struct UsageFolder: Sendable {
  public let path: String

  /// Within an archive, where no other place is named.
  public static let name = "usage"

  public init(_ path: String) {
    self.path = path
  }

  /// A file's content.
  struct Month: Codable {
    /// By `2026-11-28`.
    var days: [String: UsageCounts] = [:]
  }

  /// The counts of the days of a period, all servers together; nil where there is no folder. Files that cannot be read
  /// are named to `damaged` and passed over.
  ///
  /// - Throws: where the folder cannot be listed.
  public func counts(
    from first: CivilDate, to last: CivilDate, damaged: (_ file: String) -> Void
  ) throws -> [CivilDate: UsageCounts]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return nil }
    var days: [CivilDate: UsageCounts] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
      guard let month = Self.month(of: file), month >= first.description.prefix(7), month <= last.description.prefix(7)
      else { continue }
      guard let content = Self.read("\(path)/\(file)") else {
        damaged(file)
        continue
      }
      for (text, counts) in content.days {
        guard let day = CivilDate(iso: text), day >= first, day <= last else { continue }
        days[day, default: UsageCounts()].add(counts)
      }
    }
    return days
  }

  /// `2026-11` of `2026-11.1.json`; nil for other names.
  private static func month(of file: String) -> Substring? {
    let parts = file.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "json", Int(parts[1]) != nil, CivilDate(iso: "\(parts[0])-01") != nil else {
      return nil
    }
    return parts[0]
  }

  static func read(_ file: String) -> Month? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    return try? JSONDecoder().decode(Month.self, from: data)
  }
}
