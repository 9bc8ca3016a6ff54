/// Percent-encodes raw bytes from 0x80 up in the request lines of one connection's byte stream.
///
/// The HTTP decoder refuses such bytes in a target (RFC 9112 has no room for them), but `curl` sends a pasted
/// Vietnamese link that way. Only request lines change: headers and bodies pass as they are. Where a head announces a
/// body, where the next request line begins is the decoder's knowledge, so from there on this encoder passes
/// everything unchanged: it can never disagree with the decoder, or with a proxy in front, about where a request
/// starts.
struct RequestTargetEncoder {
  private enum State {
    case requestLine
    case header
    case passing
  }

  private var state = State.requestLine
  /// The first bytes of the current line in lower case, enough to know the headers that matter.
  private var lineStart: [UInt8] = []
  private var announcesBody = false

  /// Headers after which bytes may follow that are no request line.
  private static let bodyHeaders = ["content-length", "transfer-encoding", "upgrade"].map { Array($0.utf8) }
  private static let longestName = 17

  /// Takes the next bytes of the connection; returns what the decoder gets instead, nil when that is the same.
  mutating func encode(_ bytes: some Collection<UInt8>) -> [UInt8]? {
    guard state != .passing else { return nil }
    var changed: [UInt8]?
    for (offset, byte) in bytes.enumerated() {
      if state == .requestLine, byte >= 0x80 {
        var output = changed ?? Array(bytes.prefix(offset))
        output += [UInt8(ascii: "%"), Self.hexDigit(byte >> 4), Self.hexDigit(byte & 15)]
        changed = output
        lineStart.append(byte)
      } else {
        changed?.append(byte)
        advance(over: byte)
      }
    }
    return changed
  }

  private mutating func advance(over byte: UInt8) {
    guard state != .passing else { return }
    guard byte == UInt8(ascii: "\n") else {
      if byte != UInt8(ascii: "\r"), lineStart.count < Self.longestName {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        lineStart.append(isCapital ? byte + 0x20 : byte)
      }
      return
    }
    switch state {
    case .requestLine where !lineStart.isEmpty:
      state = .header
    case .header where lineStart.isEmpty:
      state = announcesBody ? .passing : .requestLine
    case .header:
      announcesBody = announcesBody || Self.bodyHeaders.contains { lineStart.starts(with: $0) }
    case .requestLine, .passing:
      break
    }
    lineStart.removeAll(keepingCapacity: true)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
