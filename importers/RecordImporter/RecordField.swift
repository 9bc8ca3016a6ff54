/// The fields of a record that have a place in a document, by the names that `--field` takes.
public enum RecordField: String, Sendable, Hashable, CaseIterable {
  /// The id in the other system; it or `source` is required.
  case id
  /// The address or path it had there.
  case source
  case title
  case text
  /// HTML, read instead of `text` where there is none.
  case html
  case number
  case type
  case issuingBody = "issuing_body"
  case issuedOn = "issued_on"
  case signer
  case url
  /// Addresses of attached files, one a line or a list.
  case attachments
}

/// The form of a record file.
public enum RecordFormat: Sendable, Hashable {
  /// One JSON object a line.
  case jsonLines
  /// A header line and one row a record (RFC 4180).
  case csv

  /// Nil for media types that hold no records.
  public init?(mediaType: String) {
    switch mediaType.prefix(while: { $0 != ";" && $0 != " " }).lowercased() {
    case "application/jsonl", "application/x-jsonlines", "application/x-ndjson": self = .jsonLines
    case "text/csv", "text/tab-separated-values": self = .csv
    default: return nil
    }
  }
}
