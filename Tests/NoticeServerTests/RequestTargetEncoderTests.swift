import Testing

@testable import NoticeServer

@Suite struct RequestTargetEncoderTests {
  private func encoded(_ text: String, chunk: Int = .max) -> String {
    encoded(Array(text.utf8), chunk: chunk)
  }

  private func encoded(_ bytes: [UInt8], chunk: Int = .max) -> String {
    var encoder = RequestTargetEncoder()
    var output: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(chunk)
      output += encoder.encode(piece) ?? Array(piece)
      rest = rest.dropFirst(piece.count)
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test("raw bytes of a request line are percent-encoded, however the bytes arrive", arguments: [1, 2, 3, 7, .max])
  func requestLine(chunk: Int) {
    let request = "GET /tim-kiem?q=thông HTTP/1.1\r\nHost: x\r\nX: báo\r\n\r\nGET /ế HTTP/1.1\r\n\r\n"
    #expect(
      encoded(request, chunk: chunk)
        == "GET /tim-kiem?q=th%C3%B4ng HTTP/1.1\r\nHost: x\r\nX: báo\r\n\r\nGET /%E1%BA%BF HTTP/1.1\r\n\r\n")
  }

  @Test("bytes without a raw target are handed on untouched")
  func untouched() {
    var encoder = RequestTargetEncoder()
    #expect(encoder.encode(Array("GET / HTTP/1.1\r\nX: á\r\n\r\n".utf8)) == nil)
  }

  @Test(
    "after a head that announces a body nothing is changed any more",
    arguments: [
      "Content-Length: 3", "content-length: 0", "TRANSFER-ENCODING: chunked", "Upgrade: h2c", "Content-Length : 3",
    ])
  func body(header: String) {
    let request = "POST / HTTP/1.1\r\n\(header)\r\nHost: x\r\n\r\nế\r\n\r\nGET /ế HTTP/1.1\r\n\r\n"
    #expect(encoded(request) == request)
    #expect(encoded(request, chunk: 1) == request)
  }

  @Test("empty lines before a request are skipped as the decoder does")
  func emptyLines() {
    #expect(encoded("\r\n\nGET /é HTTP/1.1\r\n\r\n") == "\r\n\nGET /%C3%A9 HTTP/1.1\r\n\r\n")
  }

  @Test("bytes that are not UTF-8 are encoded too, to be refused later with a reason")
  func latin1() {
    #expect(encoded(Array("GET /".utf8) + [0xF4] + Array(" HTTP/1.1\r\n\r\n".utf8)) == "GET /%F4 HTTP/1.1\r\n\r\n")
  }
}
