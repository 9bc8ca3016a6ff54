/// HTTrack's list of what it fetched, `hts-cache/new.txt`: the one place that tells the address of a renamed file.
///
/// One line a file, ten columns between tabs, the eighth the address, the ninth the local file as the mirroring machine
/// knew it (`C:/Mirrors/xa/xa.example.vn/tin4a2f.html`, or relative). Source: `htscache.c` of HTTrack, which writes the
/// column names into the first line.
public enum MirrorLog {
  /// The addresses by path below the mirror's folder, beginning with the host's name: `xa.example.vn/tin4a2f.html`.
  ///
  /// Only files that were fetched whole and lie in a folder of their host. Of two lines for a file the later counts: it
  /// overwrote the first. Linear.
  public static func addresses(_ log: [UInt8]) -> [String: String] {
    var found: [String: String] = [:]
    for line in log.split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard columns.count >= 9, columns[3].elementsEqual("200".utf8) else { continue }
      let stated = WARCAddress.clean(MirrorText.text(columns[7]))
      let url = MirrorText.hasScheme(stated) ? stated : "http://" + stated
      guard let host = host(of: url), let path = path(MirrorText.text(columns[8]), below: host) else { continue }
      found[path] = url
    }
    return found
  }

  /// The host of a web address as it stands, in lower case, without a port; nil for any other address.
  private static func host(of url: String) -> String? {
    guard let rest = MirrorText.split(url, at: "://"), ["http", "https"].contains(rest.before.lowercased()) else {
      return nil
    }
    let authority = rest.after.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    let name = authority.prefix { $0 != UInt8(ascii: ":") }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self).lowercased()
  }

  /// What follows the last folder named like the host, that folder included; HTTrack writes a port as `host_8080`.
  private static func path(_ file: String, below host: String) -> String? {
    let parts = file.utf8.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
      .map { String(decoding: $0, as: UTF8.self) }
    guard
      let start = parts.dropLast().lastIndex(where: { $0.lowercased() == host || $0.lowercased().hasPrefix(host + "_") }
      )
    else { return nil }
    return parts[start...].joined(separator: "/")
  }
}
