import Foundation
import NoticeModel
import Testing
import WARC

@testable import Uploads

@Suite struct SpoolTests {
  private func limits(bytes: Int = 1 << 20, files: Int = 10, freeBytes: Int = 0) -> UploadLimits {
    UploadLimits(bytes: bytes, files: files, freeBytes: freeBytes)
  }

  /// Sends a body in small pieces, the way a connection brings it.
  private func send(_ body: [UInt8], to reception: Reception) async throws -> [ReceivedFile] {
    var rest = body[...]
    do {
      while !rest.isEmpty {
        try await reception.take(Array(rest.prefix(100)))
        rest = rest.dropFirst(100)
      }
      let files = try await reception.finish()
      try await reception.release(
        Receipt(id: reception.id, receivedAt: "2026-11-28T08:00:00Z", token: "Một", client: nil, files: files))
      return files
    } catch {
      await reception.discard()
      throw error
    }
  }

  @Test("the files of a form come into the spool together, with digest and length")
  func form() async throws {
    try await TestForm.withFolder { path in
      let spool = try Spool(path)
      let reception = try spool.receive(TestForm.form, expected: nil, limits: limits())
      let long = String(repeating: "dài ", count: 1_000)
      try await reception.take(TestForm.file("a.txt", long))
      #expect(TestForm.files(path).isEmpty, "nothing is in the spool before the end")
      let rest = TestForm.file("a.txt", "hai") + TestForm.file("a.txt", "ba") + TestForm.end
      let files = try await send(rest, to: reception)
      #expect(files.map(\.name) == ["a.txt", "a-2.txt", "a-3.txt"])
      #expect(files[0].digest == ContentDigest(hashing: Array(long.utf8)) && files[0].byteCount == long.utf8.count)
      #expect(
        TestForm.files(path) == [
          "\(reception.id)/a.txt": long, "\(reception.id)/a-2.txt": "hai", "\(reception.id)/a-3.txt": "ba",
        ])
      #expect(TestForm.files(path + ".uploads/incoming").isEmpty)
      #expect(spool.receipts.receipt(reception.id)?.files.map(\.sha256) == files.map(\.digest.hex))
    }
  }

  @Test("a name that leads elsewhere leads nowhere")
  func escape() async throws {
    try await TestForm.withFolder { path in
      let spool = try Spool(path)
      let reception = try spool.receive(.file(name: "../../../ngoai.txt"), expected: nil, limits: limits())
      _ = try await send(Array("x".utf8), to: reception)
      #expect(TestForm.files(path) == ["\(reception.id)/ngoai.txt": "x"])
    }
  }

  @Test("of a refused upload nothing stays")
  func refused() async throws {
    try await TestForm.withFolder { path in
      let spool = try Spool(path)
      let cases: [(UploadForm, [UInt8], UploadLimits, UploadFailure)] = [
        (.file(name: "a"), [], limits(), .empty),
        (.file(name: "a"), Array(repeating: 1, count: 101), limits(bytes: 100), .tooLarge(limit: 100)),
        (TestForm.form, TestForm.file("a", "một"), limits(), .form(.incomplete)),
        (TestForm.form, TestForm.file("a", "một") + TestForm.file("b", "") + TestForm.end, limits(), .empty),
        (TestForm.form, TestForm.part("form-data; name=x", [1]) + TestForm.end, limits(), .empty),
        (TestForm.form, TestForm.file("", "") + TestForm.end, limits(), .empty),
        (
          TestForm.form, TestForm.file("a", "1") + TestForm.file("b", "2") + TestForm.end, limits(files: 1),
          .tooManyFiles(limit: 1)
        ),
      ]
      for (form, body, limits, failure) in cases {
        let reception = try spool.receive(form, expected: nil, limits: limits)
        await #expect(throws: failure) { try await send(body, to: reception) }
      }
      #expect(throws: UploadFailure.tooLarge(limit: 100)) {
        try spool.receive(.file(name: "a"), expected: 101, limits: limits(bytes: 100))
      }
      #expect(throws: UploadFailure.diskFull) {
        try spool.receive(.file(name: "a"), expected: nil, limits: limits(freeBytes: .max))
      }
      #expect(throws: UploadFailure.mediaType) {
        try spool.receive(.form(boundary: []), expected: nil, limits: limits())
      }
      #expect(TestForm.files(path).isEmpty && TestForm.files(path + ".uploads/incoming").isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path + ".uploads/incoming").isEmpty)
    }
  }

  @Test("what an interrupted upload left is gone when the service starts, and receipts are there")
  func restart() async throws {
    try await TestForm.withFolder { path in
      var spool: Spool? = try Spool(path)
      let id = try #require(UploadID("20261128-9f86d081884c7d65"))
      var receipt = Receipt(
        id: id, receivedAt: "2026-11-28T08:00:00Z", token: "Nguyễn Văn Giả Định", client: nil, files: [])
      try spool?.receipts.write(receipt)
      receipt.client = "192.0.2.0/24"
      try spool?.receipts.write(receipt)
      _ = try await spool?.receive(.file(name: "a"), expected: nil, limits: limits()).take([1, 2, 3])
      #expect(!TestForm.files(path + ".uploads/incoming").isEmpty)
      spool = nil
      let again = try Spool(path)
      #expect(TestForm.files(path + ".uploads/incoming").isEmpty && TestForm.files(path).isEmpty)
      #expect(again.receipts.receipt(id) == receipt)
      #expect(TestForm.files(path + ".uploads/receipts").count == 1)
    }
  }

  @Test("files that cannot come into the spool leave no receipt")
  func noSpool() async throws {
    try await TestForm.withFolder { path in
      let spool = try Spool(path)
      let reception = try spool.receive(.file(name: "a"), expected: nil, limits: limits())
      try FileManager.default.removeItem(atPath: path)
      await #expect(throws: UploadFailure.self) { try await send([1], to: reception) }
      #expect(spool.receipts.receipt(reception.id) == nil)
      #expect(TestForm.files(path + ".uploads").keys.sorted() == ["lock"])
    }
  }

  @Test("one service at a time takes files into a spool")
  func lock() async throws {
    try await TestForm.withFolder { path in
      let first = try Spool(path)
      #expect(throws: Spool.Failure.self) { try Spool(path + "/") }
      withExtendedLifetime(first) {}
    }
  }

  @Test(
    "an id is the safe name of a file or none",
    arguments: [
      "", "../../../../etc/passwd...", "20261128-9F86D081884C7D65", "20261128-9f86d081884c7d6",
      "20261128-9f86d081884c7d6\0",
    ])
  func ids(text: String) {
    #expect(UploadID(text) == nil)
  }
}
