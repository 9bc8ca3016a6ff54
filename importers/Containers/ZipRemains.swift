import Glibc
import WARC

/// What is left of an entry of a damaged zip.
///
/// libarchive unpacks a quarter of a mebibyte at a time and gives nothing of it where the damage stands inside, which is
/// all of most documents.
public enum ZipRemains {
  /// The beginning of the entry with this name as it stands in the archive, up to the damage and at most `limit` bytes;
  /// empty where there is none. Linear in the archive.
  public static func bytes(of rawName: [UInt8], in zip: [UInt8], limit: Int) -> [UInt8] {
    guard let header = header(of: rawName, in: zip) else { return [] }
    let fields = LittleEndian(zip)
    let start = header + 30 + rawName.count + fields.uint16(header + 28)
    guard start < zip.count else { return [] }
    switch fields.uint16(header + 8) {
    case 0:
      return Array(zip[start..<min(zip.count, start + min(limit, fields.uint32(header + 18)))])
    case 8:
      return inflated(zip, from: start, limit: limit)
    default:
      return []
    }
  }

  /// Where the entry's own header starts.
  private static func header(of rawName: [UInt8], in zip: [UInt8]) -> Int? {
    let fields = LittleEndian(zip)
    return zip.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var from = 0
      while from < bytes.count, let found = memchr(base + from, 0x50, bytes.count - from) {
        let place = UnsafeRawPointer(found) - base
        let name = place + 30
        if name + rawName.count <= bytes.count, fields.uint32(place) == 0x0403_4B50,
          fields.uint16(place + 26) == rawName.count, bytes[name..<(name + rawName.count)].elementsEqual(rawName)
        {
          return place
        }
        from = place + 1
      }
      return nil
    }
  }

  private static func inflated(_ zip: [UInt8], from start: Int, limit: Int) -> [UInt8] {
    guard var inflater = try? Inflater(.none) else { return [] }
    var result: [UInt8] = []
    zip.withUnsafeBytes { bytes in
      var place = start
      while result.count < limit {
        let (consumed, state) = inflater.step(
          UnsafeRawBufferPointer(rebasing: bytes[place...]), room: limit - result.count)
        result.append(contentsOf: inflater.produced)
        place += consumed
        let isStuck = consumed == 0 && inflater.produced.isEmpty
        if state != .running || isStuck { return }
      }
    }
    return result
  }
}
