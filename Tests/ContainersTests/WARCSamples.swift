import Containers
import NoticeModel
import WARC

/// A record of an invented commune's site, as a crawler writes it.
func warcRecord(
  _ body: String, type: String = "response", uri: String = "http://xa-bia-dat.example.vn/tb/1.html",
  head: String = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", fields: String = "",
  id: String = "<urn:uuid:1>", date: String = "2013-07-22T03:04:05Z", length: Int? = nil, end: String = "\r\n\r\n"
) -> [UInt8] {
  warcRecord(
    bytes: Array(head.utf8) + Array(body.utf8), type: type, uri: uri, fields: fields, id: id, date: date,
    length: length, end: end)
}

/// The same from bytes; the block is `bytes` alone.
func warcRecord(
  bytes: [UInt8], type: String = "response", uri: String = "http://xa-bia-dat.example.vn/tb/1.html",
  contentType: String = "application/http; msgtype=response", fields: String = "", id: String = "<urn:uuid:1>",
  date: String = "2013-07-22T03:04:05Z", length: Int? = nil, end: String = "\r\n\r\n"
) -> [UInt8] {
  let header =
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\nWARC-Date: \(date)\r\nWARC-Record-ID: \(id)\r\n"
    + "Content-Type: \(contentType)\r\n\(fields)Content-Length: \(length ?? bytes.count)\r\n\r\n"
  return Array(header.utf8) + bytes + Array(end.utf8)
}

/// What reading gave: all items, and the warnings of the file.
struct Walked {
  var items: [WARCFileItem] = []
  var warnings: [ImportWarning] = []

  init(_ bytes: [UInt8], limits: WARCReadingLimits = WARCReadingLimits()) throws {
    var items = [WARCFileItem]()
    warnings = try WARCFileReader(limits: limits).visit(.bytes(bytes)) { items.append($0) }
    self.items = items
  }

  var payloads: [String] { items.map { $0.text } }
  var codes: [[ImportWarning.Code]] { items.map { $0.warnings.map(\.code) } }
}

extension WARCFileItem {
  /// The payload as text; the error's code where there is none.
  var text: String {
    switch payload {
    case .success(let bytes): String(decoding: bytes, as: UTF8.self)
    case .failure(let error): error.code.rawValue
    }
  }
}

func gzip(_ bytes: [UInt8]) throws -> [UInt8] { try GzipCompressor().gzip(bytes) }
