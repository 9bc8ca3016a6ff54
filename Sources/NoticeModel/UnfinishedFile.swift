/// How programs name a file that is not whole yet; it comes under its own name when it is.
///
/// A watched folder passes such files over, so whoever puts files into one must not name them so.
public enum UnfinishedFile {
  /// Asked of the last part of a path, in any case of letters.
  public static func isName(_ name: String) -> Bool {
    let name = name.lowercased()
    return beginnings.contains(where: name.hasPrefix) || hasEnding(name)
  }

  /// Whether only the ending says so.
  public static func hasEnding(_ name: String) -> Bool { endings.contains(where: name.lowercased().hasSuffix) }

  private static let beginnings = [".", "~$"]
  private static let endings = [".part", ".partial", ".tmp", ".temp", ".crdownload", ".filepart", "~"]
}
