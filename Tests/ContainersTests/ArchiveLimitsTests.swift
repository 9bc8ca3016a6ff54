import Containers
import NoticeModel
import Testing
import WARC

@Suite struct ArchiveLimitsTests {
  private static func packed(_ name: String, _ bytes: [UInt8]) -> ZipBuilder.Entry {
    var entry = ZipBuilder.Entry(name, bytes: bytes)
    entry.isPacked = true
    return entry
  }

  @Test func aBombLeavesItsNeighbours() throws {
    let bomb = ArchiveLimitsTests.packed("bom.txt", [UInt8](repeating: 0x20, count: 12 << 20))
    let walked = try WalkedContainer(ZipBuilder([.init("a.html", "một"), bomb, .init("c.html", "ba")]).bytes())
    #expect(walked.texts == ["một", "limit.ratio", "ba"])
    #expect(walked.codes.isEmpty)
  }

  @Test func manyBombsEndTheArchive() throws {
    var limits = ArchiveLimits()
    (limits.ratioFloor, limits.bombs) = (1 << 16, 3)
    let bombs = (0..<9).map { ArchiveLimitsTests.packed("\($0)", [UInt8](repeating: 0x20, count: 1 << 18)) }
    let walked = try WalkedContainer(ZipBuilder(bombs).bytes(), limits: limits)
    #expect(walked.texts == ["limit.ratio", "limit.ratio", "limit.ratio"])
    #expect(walked.codes == [.ratioLimit])
  }

  /// Entries may share their bytes; that each is damaged must not make them free.
  @Test func damagedEntriesCountToo() throws {
    var limits = ArchiveLimits()
    limits.ratioFloor = 1 << 16
    var entry = ArchiveLimitsTests.packed("a", [UInt8](repeating: 0x20, count: 40_000))
    entry.checksum = 1
    let entries = [ZipBuilder.Entry](repeating: entry, count: 9)
    let walked = try WalkedContainer(ZipBuilder(entries).bytes(), limits: limits)
    #expect(walked.texts.allSatisfy { $0 == "entry_crc" })
    #expect(walked.items.count < 9)
    #expect(walked.codes == [.ratioLimit])
  }

  @Test func anArchiveThatIsABombAsAWholeEnds() throws {
    let gzip = try GzipCompressor().gzip(tar([("a", "một"), ("b", String(repeating: " ", count: 12 << 20))]))
    let walked = try WalkedContainer(gzip)
    #expect(walked.texts == ["một", "limit.ratio"])
    #expect(walked.codes == [.ratioLimit])
  }

  @Test func totalEntriesAndDocumentsAreLimited() throws {
    let zip = try ZipBuilder((0..<5).map { .init("\($0)", String(repeating: "x", count: 1_000)) }).bytes()
    var limits = ArchiveLimits()
    limits.total = 2_500
    let total = try WalkedContainer(zip, limits: limits)
    #expect(total.codes == [.totalLimit])
    #expect(total.texts.last == "limit.total_bytes" && total.texts.count == 3)

    limits = ArchiveLimits()
    limits.document = 999
    #expect(try WalkedContainer(zip, limits: limits).texts == .init(repeating: "limit.input_bytes", count: 5))

    limits = ArchiveLimits()
    limits.entries = 3
    let entries = try WalkedContainer(zip, limits: limits)
    #expect(entries.items.count == 3)
    #expect(entries.codes == [.entriesLimit])
  }

  @Test func depthIsLimitedAndNeighboursStay() throws {
    var inner = try ZipBuilder([.init("trong.html", "sâu")]).bytes()
    for level in 0..<42 {
      inner = try ZipBuilder([
        .init("a\(level).html", "tốt"), .init("x.zip", bytes: inner), .init("z\(level).html", "tốt"),
      ]).bytes()
    }
    let walked = try WalkedContainer(inner)
    #expect(walked.items.count { WalkedContainer.text($0.content) == "tốt" } == 8)
    #expect(walked.items.count { WalkedContainer.text($0.content) == "limit.depth" } == 1)
  }

  @Test func officePackagesHaveCloserLimits() throws {
    let part = ArchiveLimitsTests.packed("word/document.xml", [UInt8](repeating: 0x20, count: 2 << 20))
    let zip = try ZipBuilder([part]).bytes()
    var results: [Result<[UInt8], EntryFailure>] = []
    _ = try ArchiveReader(limits: .officePackage).visit(.bytes(zip)) { entry in
      results.append(entry.read(limit: 64 << 20))
      return .more
    }
    #expect(results.count == 1)
    guard case .failure(let failure) = results[0] else { return #expect(Bool(false), "no limit") }
    #expect(failure.warning.code == .ratioLimit)
  }
}
