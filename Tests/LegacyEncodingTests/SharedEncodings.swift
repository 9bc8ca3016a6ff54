import Foundation

/// The published tables of encodings, which stand beside the project where it is developed, and not elsewhere;
/// `TRACUU_SHARED` names another place.
enum SharedEncodings {
  static let folder: URL? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let named = ProcessInfo.processInfo.environment["TRACUU_SHARED"].map { URL(filePath: $0) }
    let folder = (named ?? beside).appending(path: "data/vietnamese/encodings")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The rows of a table as dictionaries from column to value.
  static func rows(_ name: String) throws -> [[String: String]] {
    guard let folder else { return [] }
    let text = try String(contentsOf: folder.appending(path: name + ".csv"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map(cells)
    guard let head = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(head, $0)) { first, _ in first } }
  }

  /// The cells of a line of CSV.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }
}

extension [String: String] {
  /// The bytes of a column such as `E1 BB 81`.
  func bytes(_ column: String) -> [UInt8] {
    self[column, default: ""].split(separator: " ").compactMap { UInt8($0, radix: 16) }
  }

  /// The text of a column of code points such as `00E1 00BB`; nil for an empty cell.
  func text(_ column: String) -> String? {
    let scalars = self[column, default: ""].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      .compactMap(Unicode.Scalar.init)
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }
}
