import Containers
import NoticeModel
import Testing
import WARC

@Suite struct ContainerWalkTests {
  /// A zip with a document, a packed tar, a web archive and an office document in it.
  private static func nested() throws -> [UInt8] {
    let record = warcRecord("<p>trong kho web</p>", uri: "http://xa-bia-dat.example.vn/1.html")
    let docx = try ZipBuilder([.init("[Content_Types].xml", "<Types/>"), .init("word/document.xml", "<x/>")]).bytes()
    return try ZipBuilder([
      .init("a.html", "một"),
      .init("cu.tgz", bytes: GzipCompressor().gzip(tar([("tb/164.html", "hai"), ("tb/165.html", "ba")]))),
      .init("web.warc.gz", bytes: GzipCompressor().gzip(record)),
      .init("don.docx", bytes: docx),
    ]).bytes()
  }

  @Test func everythingNestedIsOneFlatList() throws {
    let walked = try WalkedContainer(ContainerWalkTests.nested())
    #expect(
      walked.paths == [
        "a.html", "cu.tgz!/tb/164.html", "cu.tgz!/tb/165.html", "cu.tgz",
        "web.warc.gz!/http://xa-bia-dat.example.vn/1.html", "web.warc.gz", "don.docx",
      ])
    #expect(walked.items.map(\.ordinals) == [[0], [1, 0], [1, 1], [1], [2, 0], [2], [3]])
    #expect(walked.texts[1...5] == ["hai", "ba", "container 2", "<p>trong kho web</p>", "container 1"])
    guard case .bytes = walked.items[6].content else { return #expect(Bool(false), "an office document was opened") }
  }

  @Test func itemsAreFoundAgain() throws {
    let walked = try WalkedContainer(ContainerWalkTests.nested())
    for item in walked.items {
      let again = try walked.walk.bytes(at: item.ordinals, in: .bytes(walked.source), name: [])
      switch item.content {
      case .bytes(let bytes): #expect(try again.get() == bytes)
      case .record(let record): #expect(try again.get() == record.payload.get())
      case .container, .failure: break
      }
    }
    let none = try walked.walk.bytes(at: [1, 7], in: .bytes(walked.source), name: [])
    #expect(throws: EntryFailure.self) { try none.get() }
  }

  @Test func largeNestedContainersGoThroughAFile() throws {
    var limits = ArchiveLimits()
    limits.nestedInMemory = 1_000
    let inner = try ZipBuilder([.init("x.html", String(repeating: "Thông báo. ", count: 500))]).bytes()
    let walked = try WalkedContainer(ZipBuilder([.init("to.zip", bytes: inner)]).bytes(), limits: limits)
    #expect(walked.paths == ["to.zip!/x.html", "to.zip"])
    #expect(walked.texts.first == String(repeating: "Thông báo. ", count: 500))
    #expect(try walked.walk.bytes(at: [0, 0], in: .bytes(walked.source), name: []).get().count > 5_000)
  }

  @Test func equalNamesAreToldApart() throws {
    let walked = try WalkedContainer(
      ZipBuilder([.init("a.html", "một"), .init("a.html", "hai"), .init("a.html~1", "ba")]).bytes())
    #expect(walked.paths == ["a.html", "a.html~1", "a.html~1~2"])
    #expect(walked.texts == ["một", "hai", "ba"])
    #expect(walked.items[1].warnings.map(\.code) == [.duplicateName])
  }

  @Test func anEntryCalledLikeOneOfANestedArchiveIsToldApart() throws {
    let inner = try ZipBuilder([.init("a.txt", "trong")]).bytes()
    let walked = try WalkedContainer(
      ZipBuilder([.init("cu.zip", bytes: inner), .init("cu.zip!/a.txt", "ngoài")]).bytes())
    #expect(Set(walked.paths).count == walked.paths.count)
    #expect(walked.texts.contains("trong") && walked.texts.contains("ngoài"))
  }

  @Test func aWalkStopsWhenItIsTold() throws {
    var count = 0
    let walk = ContainerWalk(temporaryFolder: "/tmp")
    _ = try walk.visit(.bytes(ContainerWalkTests.nested()), name: []) { _ in
      count += 1
      return count == 2 ? .stop : .more
    }
    #expect(count == 2)
  }

  /// Any damage is an outcome: no trap, no endless loop.
  @Test func damagedContainersAlwaysEnd() throws {
    let whole = try ContainerWalkTests.nested()
    // The same damage at every run: one that libarchive does not survive has to be found by a fuzzer, not by chance.
    var random = SplitMix(state: 20_261_127)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      let walked = try WalkedContainer(bytes)
      #expect(walked.items.count <= 100)
    }
  }
}

/// Numbers that look random and are the same at every run (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
