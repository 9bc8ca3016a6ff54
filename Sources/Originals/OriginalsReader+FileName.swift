import Glibc

extension OriginalsReader {
  /// The name of a WARC file by its number: `000001.warc.gz`.
  public static func fileName(_ number: Int) -> String { OriginalsFolder.fileName(number) }

  /// True when the folder `path` holds WARC files; false also when there is no such folder.
  public static func holdsFiles(_ path: String) throws(OriginalsError) -> Bool {
    guard access(path, F_OK) == 0 else { return false }
    return try !OriginalsFolder(path).fileNumbers().isEmpty
  }
}
