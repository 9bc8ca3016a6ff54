/// Small office files, written by hand.
enum OfficeFiles {
  /// An OLE file of one directory sector: the root, and in it the entries; an entry with a parent stands in that folder.
  static func ole(streams: [String], storage: (name: String, streams: [String])? = nil) -> [UInt8] {
    var entries: [(name: String, type: UInt8, right: UInt32, child: UInt32)] = [("Root Entry", 5, .max, 1)]
    func add(_ names: [String]) {
      for (place, name) in names.enumerated() {
        entries.append((name, 2, place + 1 < names.count ? UInt32(entries.count + 1) : .max, .max))
      }
    }
    add(streams)
    if let storage {
      // The last stream's neighbour is the folder, and the folder's child is the first of its own.
      entries[entries.count - 1].right = UInt32(entries.count)
      entries.append((storage.name, 1, .max, UInt32(entries.count + 1)))
      add(storage.streams)
    }
    var header = [UInt8](repeating: 0, count: 512)
    header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    header[30] = 9
    header.replaceSubrange(44..<48, with: little(1))
    header.replaceSubrange(48..<52, with: little(1))
    header.replaceSubrange(68..<72, with: little(0xFFFF_FFFE))
    for place in 0..<109 { header.replaceSubrange(76 + 4 * place..<80 + 4 * place, with: little(.max)) }
    header.replaceSubrange(76..<80, with: little(0))
    // Sector 0 is the allocation table; the directory fills the sectors from 1 on, each pointing to the next.
    let sectors = (entries.count + 3) / 4
    var table = [UInt32](repeating: .max, count: 128)
    table[0] = 0xFFFF_FFFD
    for sector in 1...sectors { table[sector] = sector < sectors ? UInt32(sector + 1) : 0xFFFF_FFFE }
    var directory: [UInt8] = []
    for entry in entries {
      var bytes = [UInt8](repeating: 0, count: 128)
      for (place, letter) in entry.name.utf8.enumerated() { bytes[2 * place] = letter }
      bytes[64] = UInt8(2 * (entry.name.utf8.count + 1))
      bytes[66] = entry.type
      bytes.replaceSubrange(68..<72, with: little(.max))
      bytes.replaceSubrange(72..<76, with: little(entry.right))
      bytes.replaceSubrange(76..<80, with: little(entry.child))
      directory += bytes
    }
    directory += [UInt8](repeating: 0, count: sectors * 512 - directory.count)
    return header + table.flatMap(little) + directory
  }

  /// A ZIP list with these names, and no contents.
  static func zip(names: [String]) -> [UInt8] {
    var list: [UInt8] = []
    for name in names {
      list += [0x50, 0x4B, 0x01, 0x02] + [UInt8](repeating: 0, count: 24) + [UInt8(name.utf8.count), 0]
      list += [UInt8](repeating: 0, count: 16) + Array(name.utf8)
    }
    let start: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
    return start + list + [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 12) + little(UInt32(start.count))
      + [0, 0]
  }

  static func richText(_ text: String) -> [UInt8] {
    let escaped = text.unicodeScalars.map { $0.isASCII ? String($0) : "\\u\(Int16(truncatingIfNeeded: $0.value))?" }
    return Array("{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Times New Roman;}}\\f0 \(escaped.joined())\\par}".utf8)
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
