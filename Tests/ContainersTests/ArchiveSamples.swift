import Containers
import NoticeModel
import WARC

/// Builds small zips byte by byte, so that a test can make them wrong in one place.
struct ZipBuilder {
  struct Entry {
    var name: [UInt8]
    var bytes: [UInt8]
    /// Whether deflate is used; the library's gzip member without its head and tail.
    var isPacked = false
    var flags = 0
    var checksum: UInt32?
    /// The name in the directory, where that is another one.
    var otherName: [UInt8]?

    init(_ name: String, _ text: String) {
      (self.name, bytes) = (Array(name.utf8), Array(text.utf8))
    }

    init(name: [UInt8], _ text: String) {
      (self.name, bytes) = (name, Array(text.utf8))
    }

    init(_ name: String, bytes: [UInt8]) {
      (self.name, self.bytes) = (Array(name.utf8), bytes)
    }
  }

  var entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The zip; `copies` of each directory record make several entries of one place.
  func bytes(copies: Int = 1) throws -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let gzip = try GzipCompressor().gzip(entry.bytes)
      let data = entry.isPacked ? Array(gzip[10..<gzip.count - 8]) : entry.bytes
      let checksum = entry.checksum.map { little(Int($0), 4) } ?? Array(gzip[(gzip.count - 8)..<(gzip.count - 4)])
      // 22 July 2013, 10:04:06.
      let shared =
        little(20, 2) + little(entry.flags, 2) + little(entry.isPacked ? 8 : 0, 2) + little(0x5083, 2)
        + little(0x42F6, 2) + checksum + little(data.count, 4) + little(entry.bytes.count, 4)
      let other = entry.otherName ?? entry.name
      let record =
        little(0x0201_4B50, 4) + little(20, 2) + shared + little(other.count, 2) + little(0, 12)
        + little(body.count, 4) + other
      // Between the lengths stand extra, comment, disk and attributes: 2 + 2 + 2 + 2 + 4.
      for _ in 0..<copies { directory += record }
      body += little(0x0403_4B50, 4) + shared + little(entry.name.count, 2) + little(0, 2) + entry.name + data
    }
    let count = entries.count * copies
    return body + directory + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(body.count, 4) + little(0, 2)
  }
}

func little(_ number: Int, _ length: Int) -> [UInt8] {
  (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// A tar of files; `link` makes an entry a symbolic link.
func tar(_ files: [(name: String, text: String)], link: String? = nil) -> [UInt8] {
  var all: [UInt8] = []
  for file in files {
    let data = Array(file.text.utf8)
    var head = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at index: Int) { head.replaceSubrange(index..<index + text.utf8.count, with: text.utf8) }
    func octal(_ number: Int, _ length: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
    put(file.name, at: 0)
    put(octal(0o644, 7), at: 100)
    put(octal(file.name == link ? 0 : data.count, 11), at: 124)
    put(octal(1_374_462_246, 11), at: 136)
    put("        ", at: 148)
    put(file.name == link ? "2" : "0", at: 156)
    if file.name == link { put("/etc/passwd", at: 157) }
    put("ustar", at: 257)
    put("00", at: 263)
    put(octal(head.reduce(0) { $0 + Int($1) }, 6) + "\0", at: 148)
    all += head
    if file.name != link { all += data + [UInt8](repeating: 0, count: (512 - data.count % 512) % 512) }
  }
  return all + [UInt8](repeating: 0, count: 1_024)
}

/// What a walk gave.
struct WalkedContainer {
  var items: [ContainerItem] = []
  var warnings: [ImportWarning] = []
  let source: [UInt8]
  let walk: ContainerWalk

  init(_ bytes: [UInt8], name: String = "kho.bin", limits: ArchiveLimits = ArchiveLimits()) throws {
    source = bytes
    walk = ContainerWalk(limits: limits, temporaryFolder: "/tmp")
    var items: [ContainerItem] = []
    warnings = try walk.visit(.bytes(bytes), name: Array(name.utf8)) {
      items.append($0)
      return .more
    }
    self.items = items
  }

  var paths: [String] { items.map(\.path) }
  var codes: [ImportWarning.Code] { warnings.map(\.code) }
  var texts: [String] { items.map { WalkedContainer.text($0.content) } }

  /// The text of a document, or the code that stands for it.
  static func text(_ content: ContainerItem.Content) -> String {
    switch content {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .record(let record): String(decoding: (try? record.payload.get()) ?? [], as: UTF8.self)
    case .container(let items): "container \(items)"
    case .failure(let failure): failure.warning.code.rawValue
    }
  }
}
