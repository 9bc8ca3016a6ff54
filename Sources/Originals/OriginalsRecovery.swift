/// What opening the originals for writing had to cut off: records that no commit knows.
public struct OriginalsRecovery: Sendable, Hashable {
  /// The bytes cut off from the end of a file, by its number.
  public private(set) var cut: [Int: Int] = [:]
  /// Whole files that were removed, with their lengths.
  public private(set) var removed: [Int: Int] = [:]

  /// True where the last writer ended in order.
  public var isEmpty: Bool { cut.isEmpty && removed.isEmpty }

  /// Judges everything before it changes anything, so that an archive in doubt is left as it is.
  init(in folder: borrowing OriginalsFolder, committed: [Int: Int], indexIsNew: Bool) throws(OriginalsError) {
    let present = try folder.fileNumbers()
    guard present.isEmpty || !indexIsNew else {
      throw OriginalsError(
        .indexForeign,
        "Kho đã có bản gốc nhưng chỉ mục vừa được tạo mới. Hãy chạy `tracuu rebuild` trước khi nhập thêm.",
        cause: "\(present.count) tệp trong \(folder.path)")
    }
    for number in committed.keys.sorted() {
      let name = OriginalsFolder.fileName(number)
      guard let length = try folder.open(number)?.length() else {
        throw OriginalsRecovery.damaged("\(name) không còn")
      }
      let known = committed[number] ?? 0
      guard length >= known else { throw OriginalsRecovery.damaged("\(name) chỉ còn \(length) trong \(known) byte") }
      if length > known { cut[number] = length - known }
    }
    for number in present where committed[number] == nil {
      // A file that is older than a known one was known once: this index is not the one that it was written with.
      guard number > committed.keys.max() ?? 0 else {
        throw OriginalsError(
          .indexForeign, "Chỉ mục không biết một tệp bản gốc cũ hơn. Hãy chạy `tracuu rebuild`.",
          cause: OriginalsFolder.fileName(number))
      }
      removed[number] = try folder.open(number)?.length() ?? 0
    }
    for number in cut.keys { try folder.open(number, writable: true)?.truncate(to: committed[number] ?? 0) }
    for number in removed.keys { try folder.remove(number) }
  }

  private static func damaged(_ cause: String) -> OriginalsError {
    OriginalsError(
      .damaged, "Bản gốc đã lưu bị mất hoặc bị cắt ngắn. Hãy chạy `tracuu verify` và khôi phục từ bản sao lưu.",
      cause: cause)
  }
}
