import Foundation
public import NoticeModel

extension ImportItem {
  /// Reads a line of the ledger; nil where it is none.
  public init?(_ line: String) {
    guard let item = try? JSONDecoder().decode(ImportItem.self, from: Data(line.utf8)) else { return nil }
    self = item
  }
}
