import Foundation
import NoticeModel

/// What a client calls a file, made into one name in a folder.
///
/// A name is data and leads nowhere: of a path only the last part counts, after slashes of either kind. Controls and
/// direction marks, which hide what a name is, are left out. Letters are composed (NFC), since some systems send
/// Vietnamese ones in parts.
enum SpoolName {
  /// Less than the 255 bytes of Linux's file systems, so that a number fits in.
  static let maximumBytes = 200

  /// Never empty, never hidden, and never a name that a watched folder takes for that of an unfinished file.
  static func name(for given: String) -> String {
    var scalars = given.unicodeScalars[...]
    if let slash = scalars.lastIndex(where: { $0 == "/" || $0 == "\\" }) {
      scalars = scalars[scalars.index(after: slash)...]
    }
    let kept = String(String.UnicodeScalarView(scalars.filter(\.isShown))).precomposedStringWithCanonicalMapping
    var name = shortened(kept.trimmingCharacters(in: .whitespaces))
    if name.isEmpty { return "khong-ten" }
    if UnfinishedFile.hasEnding(name) { name += "_" }
    if UnfinishedFile.isName(name) { name = "_" + name }
    return name
  }

  /// The name with a number before its ending: `tep.doc`, `tep-2.doc`.
  static func name(_ name: String, numbered number: Int) -> String {
    let (stem, ending) = parts(of: name)
    return "\(stem)-\(number)\(ending)"
  }

  /// Cut between letters, the ending kept.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > maximumBytes else { return name }
    let (stem, ending) = parts(of: name)
    var room = maximumBytes - ending.utf8.count
    let kept = stem.prefix { letter in
      room -= letter.utf8.count
      return room >= 0
    }
    return String(kept + ending)
  }

  /// An ending is short and begins with the last dot; a dot in front is none.
  private static func parts(of name: String) -> (stem: Substring, ending: Substring) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name[dot...].utf8.count <= 16 else {
      return (name[...], "")
    }
    return (name[..<dot], name[dot...])
  }
}
