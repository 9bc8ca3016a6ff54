import NoticeModel
import Originals
import WARC

/// Follows the pieces of large files through a walk over the originals, and tells where one is not whole.
struct SegmentCheck {
  private var open: (file: SegmentedFile, place: String)?

  /// Takes the next record of the walk.
  mutating func problem(with record: WARCRecord, at position: RecordPosition) -> Verification.Finding? {
    if record.kind == .continuation {
      let place = "\(OriginalsReader.fileName(position.file)) tại \(position.offset)"
      guard let (begun, first) = open else {
        return Verification.Finding(place: place, detail: "phần tiếp theo của một tệp lớn không còn phần đầu")
      }
      var file = begun
      guard file.add(record) else {
        open = nil
        return Verification.Finding(place: first, detail: "các phần của tệp lớn không phải tệp đã lưu")
      }
      open = file.isComplete ? nil : (file, first)
      return nil
    }
    let unfinished = end()
    if record.isFirstSegment {
      open = (SegmentedFile(record), "\(OriginalsReader.fileName(position.file)) tại \(position.offset)")
    }
    return unfinished
  }

  /// The end of the walk.
  mutating func end() -> Verification.Finding? {
    defer { open = nil }
    return open.map { Verification.Finding(place: $0.place, detail: "tệp lớn thiếu phần cuối") }
  }
}
