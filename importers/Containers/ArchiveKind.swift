/// The archive formats that are read, told by their first bytes; names play no part.
///
/// A format that is not here is never tried: libarchive knows thirty, and each is code that hostile bytes reach.
enum ArchiveKind: Sendable, Hashable {
  /// A compressed file, which may hold a tar.
  enum Packing: Sendable, Hashable {
    case gzip, bzip2, xz, zstd

    /// The endings that go when the file is unpacked, and what stands for them.
    fileprivate var endings: [(packed: String, unpacked: String)] {
      switch self {
      case .gzip: [(".tgz", ".tar"), (".gz", ""), (".z", "")]
      case .bzip2: [(".tbz2", ".tar"), (".tbz", ".tar"), (".bz2", "")]
      case .xz: [(".txz", ".tar"), (".xz", "")]
      case .zstd: [(".tzst", ".tar"), (".zst", "")]
      }
    }
  }

  case zip, tar, sevenZip, rar
  case packed(Packing)

  /// How many bytes from the start decide: a tar header's.
  static let headLength = 512

  /// The kind of the container that begins with `head`; nil for anything else.
  init?(head: some Collection<UInt8>) {
    let head = Array(head.prefix(ArchiveKind.headLength))
    for (signature, kind) in ArchiveKind.signatures where head.starts(with: signature) {
      self = kind
      return
    }
    guard ArchiveKind.isTar(head) else { return nil }
    self = .tar
  }

  /// True where an entry that is not wanted costs nothing: the others are unpacked in order to pass over them.
  var skipsFreely: Bool { self == .zip || self == .tar }

  /// The name of the one file in a compressed file called `name`; `data` where nothing is left of it.
  static func unpackedName(of name: [UInt8], _ packing: Packing) -> [UInt8] {
    let base = name.lastIndex { $0 == UInt8(ascii: "/") }.map { Array(name[($0 + 1)...]) } ?? name
    let folded = base.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for (packed, unpacked) in packing.endings where folded.count > packed.utf8.count {
      if folded.suffix(packed.utf8.count).elementsEqual(packed.utf8) {
        return base.dropLast(packed.utf8.count) + Array(unpacked.utf8)
      }
    }
    return base.isEmpty ? Array("data".utf8) : base
  }

  private static let signatures: [(signature: [UInt8], kind: ArchiveKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    // One part of a zip that was to be split and was not.
    ([0x50, 0x4B, 0x30, 0x30, 0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    (Array("Rar!".utf8) + [0x1A, 0x07], .rar),
    ([0x1F, 0x8B, 0x08], .packed(.gzip)),
    (Array("BZh".utf8), .packed(.bzip2)),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .packed(.xz)),
    ([0x28, 0xB5, 0x2F, 0xFD], .packed(.zstd)),
  ]

  /// A tar header has the sum of its bytes in it, the sum's own field counted as blanks; old tars have no other mark.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count == headLength, head[0] != 0 else { return false }
    let field = 148..<156
    var stated = 0
    for byte in head[field].drop(while: { $0 == 0x20 }).prefix(while: { (0x30...0x37).contains($0) }) {
      stated = stated << 3 | Int(byte & 7)
    }
    var sum = 0
    for (index, byte) in head.enumerated() { sum += field.contains(index) ? 0x20 : Int(byte) }
    return sum == stated
  }
}
