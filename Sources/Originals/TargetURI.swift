public import NoticeModel
import WARC

/// The URI that a source has in the originals, `WARC-Target-URI`.
public enum TargetURI {
  /// A path that is an absolute web address is that address. Anything else becomes `tracuu://collection/path`, with
  /// every byte but letters, digits, `-._~` and the slashes of the path percent-encoded.
  public static func string(for source: Source) -> String {
    if isAbsolute(source.path) {
      // Characters that no URI has would break the header; those that are encoded already stay so.
      return PercentEncoding.encode(source.path) { $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`{|}".utf8.contains($0) }
    }
    let collection = PercentEncoding.encode(source.collection, keeping: PercentEncoding.isUnreserved)
    let path = PercentEncoding.encode(source.path) { PercentEncoding.isUnreserved($0) || $0 == UInt8(ascii: "/") }
    return "tracuu://\(collection)/\(path)"
  }

  /// True for `scheme://…` with a scheme of two letters or more: `c:/` is a drive.
  static func isAbsolute(_ path: String) -> Bool {
    let scheme = path.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count >= 2, path.utf8.dropFirst(scheme.count).starts(with: "://".utf8), let first = scheme.first,
      isLetter(first)
    else { return false }
    return scheme.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
