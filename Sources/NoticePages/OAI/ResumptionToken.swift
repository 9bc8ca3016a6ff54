import Foundation
import NoticeModel
import SearchQuery

/// Where a list goes on (resumptionToken of OAI-PMH 2.0, §3.5): all that is to be known is in the token, so nothing is
/// kept for a harvester, a token never expires, and asking again with one gives the same records.
///
/// It holds nothing secret: whoever forged one could only ask for a list that anybody may ask for. Its check finds
/// damaged tokens and those of other archives.
struct ResumptionToken: Hashable {
  var list: OAIList

  /// Letters, digits, `-` and `_`, about 200 of them.
  func text(for repository: OAIRepository) -> String {
    guard let after = list.request.after else { return "" }
    let fields = [
      Self.version, list.request.readsNotices ? "r" : "h", list.request.from?.text ?? "",
      list.request.until?.text ?? "",
      list.request.set?.spec ?? "", after.datestamp.text, after.id.hex, String(list.cursor),
      list.total.map(String.init) ?? "",
    ]
    let content = fields.joined(separator: Self.separator)
    let bytes = Data((content + Self.separator + Self.check(of: content, repository)).utf8)
    return bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  init(_ list: OAIList) { self.list = list }

  /// Reads a token of this archive; nil for any other text.
  init?(_ text: String, of repository: OAIRepository) {
    guard text.utf8.count <= Self.longest, let content = Self.content(of: text, repository) else { return nil }
    let fields = content.components(separatedBy: Self.separator)
    guard fields.count == 9, fields[0] == Self.version, ["r", "h"].contains(fields[1]),
      let datestamp = Datestamp(fields[5]), let id = NoticeID(hex: fields[6]), let cursor = Int(fields[7]), cursor > 0
    else { return nil }
    let (from, until) = (Datestamp(fields[2]), Datestamp(fields[3]))
    let (set, total) = (HarvestSet(spec: fields[4]), Int(fields[8]))
    guard (from == nil) == fields[2].isEmpty, (until == nil) == fields[3].isEmpty, (set == nil) == fields[4].isEmpty,
      (total == nil) == fields[8].isEmpty, total ?? 1 > 0
    else { return nil }
    list = OAIList(
      request: HarvestRequest(
        after: HarvestPosition(datestamp: datestamp, id: id), from: from, until: until, set: set,
        limit: OAIList.pageSize, readsNotices: fields[1] == "r"),
      cursor: cursor, total: total)
    // Base64 has several spellings of one content; only the one that was given counts.
    guard self.text(for: repository) == text else { return nil }
  }

  private static let version = "1"
  private static let separator = ","
  private static let longest = 400

  private static func content(of text: String, _ repository: OAIRepository) -> String? {
    let base64 = text.replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
    guard let bytes = Data(base64Encoded: base64 + padding), let whole = String(validating: bytes, as: UTF8.self),
      let end = whole.utf8.lastIndex(of: UInt8(ascii: ","))
    else { return nil }
    let content = String(whole[..<end])
    return whole == content + separator + check(of: content, repository) ? content : nil
  }

  private static func check(of content: String, _ repository: OAIRepository) -> String {
    "\(repository.baseURL)\n\(content)".utf8.fingerprint
  }
}
