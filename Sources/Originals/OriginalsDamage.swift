/// One thing that is wrong with the originals, and where.
public struct OriginalsDamage: Sendable, Hashable, CustomStringConvertible {
  /// The stable codes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A file that must be there is not.
    case fileMissing = "damage.file_missing"
    /// The file ends inside a record, or before the length that the index knows.
    case truncated = "damage.truncated"
    /// The header that tells a record's place is damaged, or the bytes stood elsewhere once: files were swapped.
    case mark = "damage.mark"
    /// The packed bytes are not those that were written.
    case checksum = "damage.checksum"
    /// The bytes are as written, but are not a record.
    case record = "damage.record"
    /// The record's content is not what its SHA-256 says.
    case digest = "damage.digest"
    /// The disk does not give the bytes.
    case unreadable = "damage.unreadable"
  }

  public let kind: Kind
  /// The name of the file in `originals/`.
  public let fileName: String
  /// The offset at which the damaged record starts, and the bytes up to the next one that is found.
  public let range: Range<Int>
  /// More about it, for a log; may be empty.
  public let detail: String

  init(_ kind: Kind, file: Int, range: Range<Int>, detail: String = "") {
    self.kind = kind
    self.fileName = OriginalsFolder.fileName(file)
    self.range = range
    self.detail = detail
  }

  /// One sentence in Vietnamese with file and offset.
  public var description: String {
    let place = kind == .fileMissing ? fileName : "\(fileName), từ byte \(range.lowerBound) đến \(range.upperBound)"
    return "\(place): \(sentence)" + (detail.isEmpty ? "" : " (\(detail))")
  }

  private var sentence: String {
    switch kind {
    case .fileMissing: "không còn tệp"
    case .truncated: "tệp bị cắt ngắn giữa bản ghi"
    case .mark: "phần đầu bản ghi bị hỏng hoặc không thuộc vị trí này"
    case .checksum: "dữ liệu nén không còn như lúc ghi"
    case .record: "không phải bản ghi WARC đúng"
    case .digest: "nội dung không khớp mã băm SHA-256"
    case .unreadable: "ổ đĩa không đọc được"
    }
  }
}
