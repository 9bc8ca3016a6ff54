import NoticeModel
public import SearchQuery

/// Search results as a table (RFC 4180), the same from the command line and the API; the columns are named like the keys
/// of a hit in JSON.
public enum HitTable {
  /// The row of names.
  public static let header = "id,kind,number,type,issuing_body,issued_on,subject,url,source\r\n"

  /// One row a hit; cells that a spreadsheet would run are made text.
  public static func rows(_ hits: [Hit]) -> String {
    hits.map { hit in
      let cells = [
        hit.id.hex, hit.kind.rawValue, hit.number?.printed, hit.type?.name, hit.issuingBody, hit.issuedOn?.description,
        hit.subject, hit.permalink.path, hit.source.path,
      ]
      return cells.map { CSVCell.text($0 ?? "") }.joined(separator: ",") + "\r\n"
    }.joined()
  }
}
