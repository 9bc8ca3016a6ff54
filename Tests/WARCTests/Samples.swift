import WARC

/// A record as an import writes it.
func sampleRecord(_ block: [UInt8], kind: WARCRecord.Kind = .resource) -> WARCRecord {
  var record = WARCRecord(
    kind: kind, id: WARCRecordID(identifying: [kind.rawValue, "\(block.count)"]), date: "2013-07-22T03:04:05.25Z",
    contentType: "text/html", block: block)
  record.fields.append("WARC-Target-URI", "tracuu://cong-cu/tb/164.html")
  record.fields.append("Tracuu-Path", "tb/164.html")
  return record
}

/// Bytes without any pattern, the same at every run (xorshift).
func noise(_ count: Int, seed: UInt64 = 20_130_722) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return UInt8(truncatingIfNeeded: state)
  }
}

/// Text such as old notices have, with the line ends that close a record inside it.
func noticeText(_ count: Int) -> [UInt8] {
  let line = Array("Ủy ban nhân dân huyện Tân Lộc Hạ thông báo lịch tiếp công dân.\r\n\r\nWARC/1.1\r\n".utf8)
  return (0..<count).map { line[$0 % line.count] }
}
