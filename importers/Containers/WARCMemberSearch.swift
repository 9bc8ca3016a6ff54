import Glibc
import NoticeModel
import WARC

/// Looks for the next gzip member that holds a record, behind one that is damaged.
///
/// Three bytes are a gzip header; packed pictures are full of them. So a place counts only where unpacking gives the
/// start of a record. The search goes to the end of the file, because a member may be longer than any fixed reach.
struct WARCMemberSearch: Sendable {
  /// Wrong places that may still be tried: each costs a microsecond, and a file made of them must not cost hours.
  private var attempts = 100_000
  /// Bytes that may still be read a second time.
  private var rereading = 64 << 20

  /// Where to look first: damage is often noticed behind the member that it is in, so up to `reach` bytes before.
  mutating func start(behind place: Int, damage: Int, reach: Int) -> Int {
    let start = max(place + 1, damage - min(reach, rereading))
    rereading -= max(0, damage - start)
    return start
  }

  /// The place of the next member that begins with a record; nil where there is none.
  mutating func next(from start: Int, in input: WARCInput) throws(ImportError) -> Int? {
    let piece = 1 << 18
    let look = 1 << 12
    var offset = start
    while offset < input.size {
      let bytes = try input.read(piece + look, at: offset)
      if bytes.isEmpty { return nil }
      for index in WARCMemberSearch.headers(in: bytes, before: piece) {
        guard attempts > 0 else { return nil }
        attempts -= 1
        if WARCMemberSearch.holdsRecord(bytes[index..<min(index + look, bytes.count)]) { return offset + index }
      }
      offset += piece
    }
    return nil
  }

  /// Where bytes look like the header of a gzip member: the signature, deflate, and no reserved flag.
  private static func headers(in bytes: [UInt8], before end: Int) -> [Int] {
    bytes.withUnsafeBytes { all in
      var found = [Int]()
      guard let base = all.baseAddress else { return found }
      var index = 0
      while index < min(end, all.count), let hit = memchr(base + index, 0x1F, min(end, all.count) - index) {
        index = UnsafeRawPointer(hit) - base
        if index + 4 <= all.count, all[index + 1] == 0x8B, all[index + 2] == 8, all[index + 3] & 0xE0 == 0 {
          found.append(index)
        }
        index += 1
      }
      return found
    }
  }

  private static func holdsRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard var inflater = try? Inflater(.gzip) else { return false }
    _ = bytes.withUnsafeBytes { inflater.step($0, room: 1 << 10) }
    let text = Array(inflater.produced)
    return WARCRecordStart.isWARC(text[...]) || ARCHeader(line: text.prefix { $0 != UInt8(ascii: "\n") }) != nil
  }
}
