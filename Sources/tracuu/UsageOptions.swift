import ArgumentParser
import NoticeServer

/// How `tracuu serve` counts what is asked of it, for `tracuu report`.
struct UsageOptions: ParsableArguments {
  @Option(
    name: .customLong("usage"),
    help: ArgumentHelp(
      "Thư mục ghi số lượt tìm, xem theo ngày; mặc định usage trong kho, với --read-only thì không ghi.",
      valueName: "thư-mục"))
  var folder: String?
  @Flag(name: .customLong("no-usage"), help: "Không đếm lượt tìm, xem.") var isOff = false
  @Flag(
    name: .customLong("keep-zero-hit-queries"),
    help: "Ghi cả câu tìm không có kết quả, không có số dài như số giấy tờ, điện thoại.")
  var keepsZeroHitQueries = false

  func validate() throws {
    if isOff, folder != nil || keepsZeroHitQueries {
      throw ValidationError("--no-usage không đi cùng --usage và --keep-zero-hit-queries.")
    }
  }

  /// Nil where nothing is counted.
  func keeping(in archive: ArchiveOptions, isReadOnly: Bool) -> UsageKeeping? {
    guard !isOff, folder != nil || !isReadOnly else { return nil }
    return UsageKeeping(
      folder: folder ?? archive.usage, isRequired: folder != nil, keepsZeroHitQueries: keepsZeroHitQueries)
  }
}
