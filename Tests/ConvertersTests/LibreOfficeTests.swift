import Foundation
import ImporterKit
import NoticeModel
import Testing

@testable import Converters

extension ProcessTests {
  @Suite(.enabled(if: Sandbox().runsPrograms)) struct LibreOfficeTests {
    private static let hasLibreOffice = LibreOfficeProgram.installed != nil
    private static let hasWordReader = Program.antiword.path != nil || Program.catdoc.path != nil

    private static func original(_ bytes: [UInt8], _ name: String = "tb/1.doc") -> Original {
      Original(
        source: Source(collection: "xa-binh-minh", path: name), bytes: bytes,
        mediaType: MediaType.sniff(bytes, name: name))
    }

    /// A folder that every user can reach, as the programs run as nobody.
    private static func folder() throws -> String {
      let path = "/tmp/converters-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      chmod(path, 0o1777)
      return path
    }

    @Test(.enabled(if: hasLibreOffice, "needs LibreOffice"))
    func manyDocumentsInOneStart() throws {
      let folder = try Self.folder()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let converter = LibreOfficeConverter(temporaryFolder: folder)
      let texts = ["Thông báo số 12/TB-UBND", "Ủy ban nhân dân xã Bình Minh Thượng", "Lịch tiếp công dân"]
      var originals = texts.map { Self.original(OfficeFiles.richText($0)) }
      originals.insert(Self.original(OfficeFiles.ole(streams: ["WordDocument"])), at: 1)
      let conversions = converter.convert(originals)
      #expect(conversions.count == 4)
      for (place, text) in zip([0, 2, 3], texts) {
        let converted = try #require(conversions[place].original)
        #expect(converted.mediaType == "application/vnd.oasis.opendocument.text-flat-xml")
        #expect(converted.source == originals[place].source)
        #expect(String(decoding: converted.bytes, as: UTF8.self).contains(text))
        #expect(conversions[place].warnings.isEmpty)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test(.enabled(if: hasLibreOffice, "needs LibreOffice"))
    func theFontsOfOldEncodingsComeThrough() throws {
      let bytes = Array("{\\rtf1\\ansi{\\fonttbl{\\f0 .VnTime;}}\\f0 th\\'abng b\\'b8o\\par}".utf8)
      let conversion = LibreOfficeConverter(temporaryFolder: "/tmp").convert([Self.original(bytes)])[0]
      let text = String(decoding: try #require(conversion.original).bytes, as: UTF8.self)
      #expect(text.contains(".VnTime") && text.contains("th«ng b¸o"))
    }

    @Test(.enabled(if: hasLibreOffice, "needs LibreOffice"))
    func aFileCutShortGivesWhatIsThere() throws {
      let bytes = Array(OfficeFiles.richText("Thông báo lịch cắt điện").dropLast(6))
      let conversion = LibreOfficeConverter(temporaryFolder: "/tmp").convert([Self.original(bytes)])[0]
      #expect(String(decoding: try #require(conversion.original).bytes, as: UTF8.self).contains("Thông báo lịch cắt"))
      #expect(conversion.warnings == [ImportWarning(.truncated)])
    }

    /// A program in LibreOffice's place, in a folder laid out as LibreOffice's is.
    private static func fake(_ script: String, body: (LibreOfficeConverter) throws -> Void) throws {
      let folder = "/tmp/tracuu-fake-\(getpid())"
      try FileManager.default.createDirectory(
        atPath: "\(folder)/program", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
      defer { try? FileManager.default.removeItem(atPath: folder) }
      for name in ["soffice", "soffice.bin"] {
        try "#!/bin/sh\n\(script)\n".write(toFile: "\(folder)/program/\(name)", atomically: true, encoding: .utf8)
        chmod("\(folder)/program/\(name)", 0o755)
      }
      try "".write(toFile: "\(folder)/program/libswlo.so", atomically: true, encoding: .utf8)
      chmod("\(folder)/program/libswlo.so", 0o644)
      let program: LibreOfficeProgram = try #require(LibreOfficeProgram(script: "\(folder)/program/soffice"))
      try body(LibreOfficeConverter(sandbox: Sandbox(), temporaryFolder: "/tmp", program: program))
    }

    /// Writes each document's first line, and crashes at one that says so.
    private static let crashing = #"""
      for file; do
        case "$file" in *.rtf)
          read -r line < "$file"
          case "$line" in *CRASH*) kill -SEGV $$ ;; esac
          name=${file##*/}
          echo "<x>$line</office:document>" > "${name%.rtf}.fodt" ;;
        esac
      done
      """#

    @Test func theDocumentThatCrashesFailsAlone() throws {
      try Self.fake(Self.crashing) { converter in
        let names = ["first", "CRASH", "third", "fourth"]
        let conversions = converter.convert(names.map { Self.original(Array("{\\rtf1 \($0)}\n".utf8)) })
        for (name, conversion) in zip(names, conversions) where name != "CRASH" {
          let bytes = try #require(conversion.original).bytes
          #expect(String(decoding: bytes, as: UTF8.self).contains(name))
        }
        #expect(conversions[1].original == nil)
        #expect(conversions[1].warnings == [ImportWarning(.converterCrash, "LibreOffice ended by signal 11")])
      }
    }

    @Test func halfADocumentIsNone() throws {
      try Self.fake("echo '<office:document><text' > 0.fodt") { converter in
        let conversion = converter.convert([Self.original(OfficeFiles.richText("x"))])[0]
        #expect(conversion.original == nil)
        #expect(conversion.warnings.map(\.code) == [.unreadable])
      }
    }

    @Test func whatIsMissingIsNamed() throws {
      let converter = LibreOfficeConverter(sandbox: Sandbox(), temporaryFolder: "/tmp", program: nil)
      let sheet = converter.convert([Self.original(OfficeFiles.ole(streams: ["Workbook"]))])[0]
      #expect(sheet.warnings.map(\.code) == [.converterMissing])
      let locked = converter.convert([Self.original(OfficeFiles.ole(streams: ["EncryptedPackage"]))])[0]
      #expect(locked.warnings.map(\.code) == [.encrypted])
      let unsafe = Sandbox(walls: .init(landlockABI: 0, hasSystemCallFilter: true), allowsUnsafe: false)
      let refused = LibreOfficeConverter(sandbox: unsafe, temporaryFolder: "/tmp", program: nil)
      #expect(refused.convert([Self.original(OfficeFiles.richText("x"))])[0].warnings.map(\.code) == [.converterUnsafe])
      let nowhere = LibreOfficeConverter(temporaryFolder: "/tmp/no/such/folder")
      #expect(nowhere.convert([Self.original(OfficeFiles.richText("x"))])[0].original == nil)
    }

    @Test(.enabled(if: hasWordReader, "needs antiword or catdoc"))
    func withoutLibreOfficeDamagedWordIsUnreadable() {
      let converter = LibreOfficeConverter(sandbox: Sandbox(), temporaryFolder: "/tmp", program: nil)
      let conversion = converter.convert([Self.original(OfficeFiles.ole(streams: ["WordDocument"]))])[0]
      #expect(conversion.original == nil)
      #expect(conversion.warnings.count == 1)
    }

    @Test func whatAProgramLeavesIsNotTrusted() throws {
      let folder = try #require(PrivateFolder(in: "/tmp"))
      symlink("/etc/hostname", "\(folder.path)/link")
      mkfifo("\(folder.path)/pipe", 0o600)
      mkdir("\(folder.path)/folder", 0o700)
      #expect(folder.write([1, 2, 3], as: "plain"))
      #expect(!folder.write([1], as: "link"))
      for name in ["link", "pipe", "folder", "none"] { #expect(folder.read(name, limit: 100) == nil) }
      #expect(folder.read("plain", limit: 3) == [1, 2, 3])
      #expect(folder.read("plain", limit: 2) == nil)
      folder.remove()
      #expect(access(folder.path, F_OK) != 0)
    }

    @Test func programsThatAreThereHaveAVersion() {
      for status in ProgramList().all where status.path != nil {
        #expect(status.version?.contains(".") == true, "\(status.program.name)")
      }
    }
  }
}
