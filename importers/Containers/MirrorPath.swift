/// The addresses of files in a folder that a mirroring program made.
///
/// A folder named like a host is no proof: people name folders `example.vn` themselves. So the caller first asks which
/// signs the folder shows, over the names that it holds, and without one no address is given.
public struct MirrorPath: Sendable, Hashable {
  /// What shows that a program made the folder.
  public enum Sign: String, Sendable, Hashable, CaseIterable {
    /// `hts-cache/` or `hts-log.txt` beside the host's folder: HTTrack.
    case httrackCache = "httrack_cache"
    /// `robots.txt` directly inside the host's folder: wget fetches it, people do not save it.
    case robots
    /// A file name with `?` in it: wget on a system that allows it.
    case query
    /// A file name with `@` and `=` in it: wget with `--restrict-file-names=windows`.
    case windowsQuery = "windows_query"
    /// `wget-log` beside the host's folder.
    case wgetLog = "wget_log"
  }

  /// The signs found, in the order of their declaration; empty where the folder is none of a mirror.
  public let signs: [Sign]
  private let isWindows: Bool
  private let isHTTrack: Bool

  /// Looks for signs in the paths of a folder, relative to it: `xa.example.vn/tb/1.html`. Linear.
  public init(paths: some Sequence<String>) {
    var found = Set<Sign>()
    for path in paths {
      let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 64).map { String($0) ?? "" }
      guard let first = parts.first, let last = parts.last else { continue }
      if first == "hts-cache" || path == "hts-log.txt" { found.insert(.httrackCache) }
      if parts.count == 1, last == "wget-log" { found.insert(.wgetLog) }
      guard parts.count > 1, MirrorPath.isHost(first) else { continue }
      if parts.count == 2, last == "robots.txt" { found.insert(.robots) }
      if last.utf8.contains(UInt8(ascii: "?")) { found.insert(.query) }
      if MirrorPath.hasWindowsQuery(last) { found.insert(.windowsQuery) }
    }
    signs = Sign.allCases.filter(found.contains)
    isHTTrack = found.contains(.httrackCache)
    isWindows = found.contains(.windowsQuery) && !found.contains(.query)
  }

  /// The address of the file at `path`; nil where the folder shows no sign of a mirror, the first part is no host, or
  /// HTTrack renamed the file beyond telling.
  ///
  /// - `index.html` at the end was added for a folder and is left out.
  /// - `@` stands for `?` and `+` for `:` where wget was told to keep to names that Windows allows.
  /// - `.html` behind a name that has a query or an ending of a program (`.asp`, `.php`) was added by
  ///   `--adjust-extension`. Behind a plain name it may be the server's own and stays.
  /// - The scheme is not in the path; `http` is given, as nearly all old sites had it.
  public func url(of path: String) -> String? {
    guard !signs.isEmpty else { return nil }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 64, omittingEmptySubsequences: false)
      .map { String($0) ?? "" }
    guard parts.count >= 2, let first = parts.first, var name = parts.last, let host = MirrorPath.host(of: first),
      !parts.dropFirst().dropLast().contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
    else { return nil }
    if isWindows { name = MirrorPath.withoutWindowsNames(name) }
    name = MirrorPath.withoutAddedEnding(name)
    if isHTTrack, MirrorPath.isRenamed(name) { return nil }
    if name == "index.html" { name = "" }
    let folders = parts.dropFirst().dropLast().map { MirrorPath.escaped($0, keepingQuery: false) + "/" }.joined()
    return "http://\(host)/\(folders)\(MirrorPath.escaped(name, keepingQuery: true))"
  }

  /// The host in a folder's name, `host:port` as wget writes it, `host+port` on Windows; nil where it is none.
  private static func host(of folder: String) -> String? {
    let parts = folder.utf8.split(whereSeparator: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "+") })
      .map { String($0) ?? "" }
    guard let name = parts.first, parts.count <= 2, isHost(folder) else { return nil }
    return parts.count == 2 ? "\(name.lowercased()):\(parts[1])" : name.lowercased()
  }

  /// Labels of letters, digits and hyphens, the last of letters alone (or all numbers: an address), perhaps a port.
  private static func isHost(_ folder: String) -> Bool {
    let parts = folder.utf8.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "+") })
    guard let name = parts.first, name.count <= 253 else { return false }
    if parts.count == 2, !(1...5).contains(parts[1].count) || !parts[1].allSatisfy(isDigit) { return false }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last else { return false }
    let areLabels = labels.allSatisfy { label in
      (1...63).contains(label.count) && label.allSatisfy { isDigit($0) || isLetter($0) || $0 == 0x2D }
    }
    let isAddress = labels.count == 4 && labels.allSatisfy { $0.count <= 3 && $0.allSatisfy(isDigit) }
    // `tb.html` and `bao-cao.doc` are files, not hosts.
    let isName = last.count >= 2 && last.allSatisfy(isLetter) && !fileEndings.contains(String(last)?.lowercased() ?? "")
    return areLabels && (isAddress || isName)
  }

  private static let fileEndings: Set<String> = [
    "html", "htm", "doc", "docx", "xls", "xlsx", "pdf", "zip", "rar", "txt", "xml", "jpg", "gif", "png", "warc", "tar",
  ]

  private static func hasWindowsQuery(_ name: String) -> Bool {
    guard let at = name.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return name.utf8[at...].contains(UInt8(ascii: "="))
  }

  private static func withoutWindowsNames(_ name: String) -> String {
    var bytes = Array(name.utf8)
    if let at = bytes.firstIndex(of: UInt8(ascii: "@")), bytes[at...].contains(UInt8(ascii: "=")) {
      bytes[at] = UInt8(ascii: "?")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func withoutAddedEnding(_ name: String) -> String {
    let lower = name.lowercased()
    guard lower.hasSuffix(".html") else { return name }
    let rest = name.utf8.dropLast(5)
    let isAdded = rest.contains(UInt8(ascii: "?")) || programEndings.contains { lower.hasSuffix($0 + ".html") }
    return isAdded ? String(decoding: rest, as: UTF8.self) : name
  }

  private static let programEndings = [".asp", ".aspx", ".php", ".jsp", ".cgi", ".cfm", ".do"]

  /// HTTrack puts four hex digits of a checksum for a query: `tin4a2f.html`. What stood there is lost.
  private static func isRenamed(_ name: String) -> Bool {
    let stem = Array(name.utf8.prefix { $0 != UInt8(ascii: ".") })
    guard stem.count > 4 else { return false }
    let tail = stem.suffix(4)
    return tail.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) } && tail.contains(where: isDigit)
      && tail.contains { !isDigit($0) }
  }

  /// `part` as it stands in an address: what a file name holds and an address does not becomes `%XX`. `%` stays, since
  /// wget keeps escapes in names as they are.
  private static func escaped(_ part: String, keepingQuery: Bool) -> String {
    part.utf8.reduce(into: [UInt8]()) { bytes, byte in
      let isKept = byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}#".utf8.contains(byte)
      if isKept && (byte != UInt8(ascii: "?") || keepingQuery) {
        bytes.append(byte)
      } else {
        bytes += Array(((byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)).utf8)
      }
    }.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
