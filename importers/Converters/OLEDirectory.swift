/// The names in the root folder of an OLE file ([MS-CFB]), which tell Word from Excel from PowerPoint.
///
/// Only the root counts: a Word file with a table from Excel inside has a `Workbook` too, but further down. Damaged
/// files have damaged chains, so every step is bounded by the file's size, and what was read before the damage counts.
struct OLEDirectory {
  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private struct Entry {
    var name: String
    var start: Int
    var isStream: Bool
    var left: Int
    var right: Int
    var child: Int
  }

  /// The streams in the root folder, of all folders where the root itself is lost, and the byte where each starts. That
  /// holds for streams of 4,096 bytes and more, which the main stream of a document is; it may lie behind the end.
  let streams: [String: Int]

  /// Nil where the bytes are no OLE file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic), let shift = bytes.uint16(at: 30), shift == 9 || shift == 12 else {
      return nil
    }
    let sectorSize = 1 << shift
    let entries = Self.entries(of: bytes, sectorSize: sectorSize)
    let offset = { (entry: Entry) in (entry.name, (entry.start + 1) * sectorSize) }
    guard let root = entries.first, root.child < entries.count else {
      streams = Dictionary(entries.filter(\.isStream).map(offset)) { first, _ in first }
      return
    }
    var found: [Entry] = []
    var waiting = [root.child]
    var seen: Set<Int> = []
    while let place = waiting.popLast() {
      guard entries.indices.contains(place), seen.insert(place).inserted else { continue }
      let entry = entries[place]
      if entry.isStream { found.append(entry) }
      waiting += [entry.left, entry.right]
    }
    streams = Dictionary(found.map(offset)) { first, _ in first }
  }

  private static func entries(of bytes: [UInt8], sectorSize: Int) -> [Entry] {
    let sectorCount = bytes.count / sectorSize
    let table = allocationTable(of: bytes, sectorSize: sectorSize)
    var entries: [Entry] = []
    var sector = bytes.uint32(at: 48) ?? sectorCount
    // A chain that is longer than the file has sectors goes in a circle.
    for _ in 0..<sectorCount {
      let start = (sector + 1) * sectorSize
      guard sector < sectorCount, start < bytes.count else { break }
      for offset in stride(from: start, to: min(start + sectorSize, bytes.count), by: 128) {
        guard let entry = entry(of: bytes, at: offset) else { return entries }
        entries.append(entry)
      }
      guard let next = nextSector(after: sector, table: table, bytes: bytes, sectorSize: sectorSize) else { break }
      sector = next
    }
    return entries
  }

  private static func entry(of bytes: [UInt8], at offset: Int) -> Entry? {
    guard let length = bytes.uint16(at: offset + 64), let left = bytes.uint32(at: offset + 68),
      let right = bytes.uint32(at: offset + 72), let child = bytes.uint32(at: offset + 76),
      let start = bytes.uint32(at: offset + 116)
    else { return nil }
    // UTF-16 with a closing NUL; the names that matter are ASCII.
    let name = (0..<min(max(length / 2 - 1, 0), 31)).map { bytes[offset + 2 * $0] }
    return Entry(
      name: String(decoding: name, as: UTF8.self), start: start, isStream: bytes[offset + 66] == 2, left: left,
      right: right, child: child)
  }

  /// The sectors of the allocation table: 109 in the header, enough for 7 MB, then sectors full of them, each with the
  /// next one's place at its end.
  private static func allocationTable(of bytes: [UInt8], sectorSize: Int) -> [Int] {
    let sectorCount = bytes.count / sectorSize
    var table = (0..<109).compactMap { bytes.uint32(at: 76 + 4 * $0) }
    var sector = bytes.uint32(at: 68) ?? sectorCount
    while sector < sectorCount, table.count < sectorCount {
      let start = (sector + 1) * sectorSize
      let last = start + sectorSize - 4
      table += stride(from: start, to: last, by: 4).compactMap { bytes.uint32(at: $0) }
      guard let next = bytes.uint32(at: last) else { break }
      sector = next
    }
    return table
  }

  private static func nextSector(after sector: Int, table: [Int], bytes: [UInt8], sectorSize: Int) -> Int? {
    let perSector = sectorSize / 4
    guard table.indices.contains(sector / perSector) else { return nil }
    let tableSector = table[sector / perSector]
    guard tableSector < bytes.count / sectorSize else { return nil }
    return bytes.uint32(at: (tableSector + 1) * sectorSize + 4 * (sector % perSector))
  }
}
