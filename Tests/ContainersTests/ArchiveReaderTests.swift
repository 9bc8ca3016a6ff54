import Containers
import Glibc
import NoticeModel
import Testing
import WARC

@Suite struct ArchiveReaderTests {
  @Test func zipGivesNamesTimesAndBytes() throws {
    var packed = ZipBuilder.Entry("tb/văn bản.html", String(repeating: "<p>Thông báo</p>", count: 50))
    packed.isPacked = true
    packed.flags = 0x800
    let walked = try WalkedContainer(ZipBuilder([.init("a.txt", "một"), packed]).bytes())
    #expect(walked.paths == ["a.txt", "tb/văn bản.html"])
    #expect(walked.texts == ["một", String(repeating: "<p>Thông báo</p>", count: 50)])
    // 10:04:06 in Vietnam.
    #expect(walked.items.map(\.modifiedAt) == [1_374_462_246, 1_374_462_246])
    #expect(walked.codes.isEmpty)
  }

  @Test func aMarkedNameKeepsItsOwnComposition() throws {
    // "ả" as two scalars, as macOS packs names; libarchive alone would give one.
    var entry = ZipBuilder.Entry("ba\u{309}n.html", "x")
    entry.flags = 0x800
    let walked = try WalkedContainer(ZipBuilder([entry]).bytes())
    #expect(walked.items.first?.rawName == Array("ba\u{309}n.html".utf8))
  }

  @Test func aWrongChecksumTakesOneEntryOnly() throws {
    var bad = ZipBuilder.Entry("b.html", "hai")
    bad.checksum = 0xDEAD_BEEF
    let walked = try WalkedContainer(ZipBuilder([.init("a.html", "một"), bad, .init("c.html", "ba")]).bytes())
    #expect(walked.texts == ["một", "entry_crc", "ba"])
  }

  @Test func anEncryptedEntryGivesNoBytes() throws {
    var secret = ZipBuilder.Entry("mat.html", "0123456789abcdef")
    secret.flags = 1
    let walked = try WalkedContainer(ZipBuilder([secret, .init("c.html", "ba")]).bytes())
    #expect(walked.texts == ["encrypted", "ba"])
  }

  @Test func twoNamesOfOneEntryAreNoticed() throws {
    var entry = ZipBuilder.Entry("trong.html", "x")
    entry.otherName = Array("ngoai.html".utf8)
    let walked = try WalkedContainer(ZipBuilder([entry]).bytes())
    #expect(walked.paths == ["trong.html"])
    #expect(walked.items.first?.warnings == [ImportWarning(.nameMismatch, "ngoai.html")])
  }

  @Test func entriesOfOnePlaceAreReadOnceAndCounted() throws {
    let walked = try WalkedContainer(ZipBuilder([.init("a.html", "một")]).bytes(copies: 500))
    #expect(walked.texts == ["một"])
    #expect(walked.codes == [.archiveDamaged])
  }

  @Test func aCutZipGivesWhatStandsInFront() throws {
    let whole = try ZipBuilder([.init("a.html", "một"), .init("b.html", String(repeating: "hai", count: 400))]).bytes()
    let walked = try WalkedContainer(Array(whole[..<(whole.count - 700)]))
    #expect(walked.texts.first == "một")
    #expect(walked.texts.last != String(repeating: "hai", count: 400))
    #expect(walked.codes == [.archiveTruncated])
  }

  @Test func aCutTarGivesWhatStandsInFront() throws {
    let whole = tar([("a.html", "một"), ("b.html", String(repeating: "x", count: 5_000))])
    let walked = try WalkedContainer(Array(whole[..<4_000]))
    #expect(walked.texts == ["một", "archive_truncated"])
    #expect(walked.codes == [.archiveTruncated])
  }

  @Test func aCompressedFileIsCalledWithoutItsEnding() throws {
    let gzip = try GzipCompressor().gzip(Array("<p>Thông báo</p>".utf8))
    let walked = try WalkedContainer(gzip, name: "tb/164.html.GZ")
    #expect(walked.paths == ["164.html"])
    #expect(walked.texts == ["<p>Thông báo</p>"])
  }

  @Test func aWrongChecksumOfGzipIsNoticed() throws {
    var gzip = try GzipCompressor().gzip(tar([("a.html", "một")]))
    gzip[gzip.count - 6] ^= 1
    let walked = try WalkedContainer(gzip, name: "a.tgz")
    #expect(walked.codes == [.archiveDamaged])
  }

  /// libarchive ends the process for a name cut within a letter where errno happens to say that memory is short.
  @Test func aNameCutWithinALetterEndsNothing() throws {
    let zip = try ZipBuilder([.init("a.txt", "một"), .init("tb/thu.txt", "hai")]).bytes()
    let cut = try ZipBuilder([
      .init("a.txt", "một"), .init("b.txt", "hai"), ZipBuilder.Entry(name: Array("tb\\th".utf8) + [0xE1, 0xBB], "ba"),
    ]).bytes()
    for bytes in [zip, cut] {
      var count = 0
      _ = try ArchiveReader().visit(.bytes(bytes)) { _ in
        count += 1
        errno = ENOMEM
        return .more
      }
      #expect(count == (bytes == zip ? 2 : 3))
    }
  }

  @Test func linksAreNamedAndNeverFollowed() throws {
    let walked = try WalkedContainer(tar([("l", ""), ("l/x.html", "tốt")], link: "l"))
    #expect(walked.texts == ["link_skipped", "tốt"])
  }

  @Test func bytesThatAreNoArchiveAreRefused() throws {
    for bytes in [
      [], Array("PK".utf8), Array("PK\u{3}\u{4}".utf8), [0x1F, 0x8B, 8], [UInt8](repeating: 0, count: 600),
    ] {
      let walked = try WalkedContainer(bytes)
      #expect(walked.items.isEmpty)
      #expect(!walked.codes.isEmpty)
    }
  }
}
