import Testing

@testable import ImportPipeline

@Suite struct ArrivalQueueTests {
  private static func file(_ path: String) -> FileName {
    FileName(parts: path.split(separator: "/").map { Array($0.utf8) })
  }

  @Test("gives a file when nobody has written to it for the quiet time")
  func quiet() {
    var queue = ArrivalQueue(quiet: 2)
    queue.written(Self.file("quet/1.pdf"), at: 0)
    #expect(queue.takeReady(at: 100).isEmpty)
    #expect(queue.wait(at: 100) == nil)
    queue.closed(Self.file("quet/1.pdf"), at: 101)
    #expect(queue.takeReady(at: 102.5).isEmpty)
    #expect(queue.wait(at: 102.5) == 0.5)
    // A second page is added.
    queue.written(Self.file("quet/1.pdf"), at: 102.6)
    #expect(queue.takeReady(at: 104).isEmpty)
    queue.closed(Self.file("quet/1.pdf"), at: 104)
    #expect(queue.takeReady(at: 106).map(\.text) == ["quet/1.pdf"])
    #expect(queue.takeReady(at: 1_000).isEmpty)
  }

  @Test("gives what came together together, in the order of names, and forgets what left")
  func several() {
    var queue = ArrivalQueue(quiet: 1)
    for name in ["b.pdf", "a.pdf", "c.pdf"] { queue.closed(Self.file(name), at: 0) }
    queue.removed(Self.file("c.pdf"))
    #expect(queue.takeReady(at: 1).map(\.text) == ["a.pdf", "b.pdf"])
  }

  @Test(
    "waits for the own name of files that are not whole yet",
    arguments: [
      "1.pdf.part", ".1.pdf.Xy12", "~$van ban.docx", "1.tmp", "a.crdownload", "a.filepart", "van ban.txt~",
    ])
  func temporary(name: String) {
    var queue = ArrivalQueue(quiet: 0)
    queue.closed(Self.file("quet/" + name), at: 0)
    #expect(queue.takeReady(at: 10).isEmpty)
  }
}
