import Foundation
import ImporterKit
import NoticeModel
import PDFImporter
import Testing

@testable import Converters

/// Tests that run the programs; where one is not installed they say so and are not run.
private func isInstalled(_ programs: Program..., language: Bool = false) -> Bool {
  let missing = programs.filter { $0.path == nil }.flatMap(\.packages)
  let hasLanguage = !language || TesseractProgram(runner: Sandbox(allowsUnsafe: true)) != nil
  guard missing.isEmpty, hasLanguage else {
    print("NOT TESTED: install \((missing + (hasLanguage ? [] : ["tesseract-ocr-vie"])).joined(separator: " "))")
    return false
  }
  return true
}

/// Writes small PDF files.
enum SmallPDF {
  /// A file of one A4 page; `objects` are those from number 5 on.
  static func file(content: String, resources: String, objects: [[UInt8]] = [], trailer: String = "") -> [UInt8] {
    var all: [[UInt8]] = [
      Array("<</Type/Catalog/Pages 2 0 R>>".utf8), Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
      Array("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<\(resources)>>>>".utf8),
      Array("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream".utf8),
    ]
    all += objects
    var bytes = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (place, object) in all.enumerated() {
      offsets.append(bytes.count)
      bytes += "\(place + 1) 0 obj\n".utf8 + object + "\nendobj\n".utf8
    }
    let table = bytes.count
    bytes += "xref\n0 \(all.count + 1)\n0000000000 65535 f \n".utf8
    for offset in offsets {
      let digits = String(offset)
      bytes += "\(String(repeating: "0", count: 10 - digits.utf8.count))\(digits) 00000 n \n".utf8
    }
    bytes += "trailer<</Size \(all.count + 1)/Root 1 0 R\(trailer)>>startxref\n\(table)\n%%EOF".utf8
    return bytes
  }

  static func text(_ lines: [String], font: String = "Helvetica") -> [UInt8] {
    let content = lines.enumerated().map { "BT /F 12 Tf 72 \(750 - $0.offset * 40) Td (\($0.element)) Tj ET" }
    return file(
      content: content.joined(separator: "\n"),
      resources: "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/\(font)/Encoding/WinAnsiEncoding>>>>")
  }

  /// A page that is one picture: the bytes of a PGM picture.
  static func picture(_ pgm: [UInt8]) -> [UInt8] {
    let head = pgm.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
    let size = String(decoding: head[1], as: UTF8.self).split(separator: " ")
    let object =
      Array(
        "<</Type/XObject/Subtype/Image/Width \(size[0])/Height \(size[1])/ColorSpace/DeviceGray/BitsPerComponent 8".utf8
      )
      + Array("/Length \(head[3].count)>>stream\n".utf8) + Array(head[3]) + Array("\nendstream".utf8)
    return file(content: "q 595 0 0 842 0 0 cm /I Do Q", resources: "/XObject<</I 5 0 R>>", objects: [object])
  }
}

@Suite("PopplerConverter")
struct PopplerConverterTests {
  private let sandbox = Sandbox(allowsUnsafe: true)

  private func original(_ bytes: [UInt8], _ mediaType: String = "application/pdf") -> Original {
    Original(source: Source(collection: "tan-loc-ha", path: "tb/164.pdf"), bytes: bytes, mediaType: mediaType)
  }

  @Test("takes PDF files and nothing else")
  func converts() {
    #expect(PopplerConverter(runner: sandbox).converts(original([])))
    #expect(!PopplerConverter(runner: sandbox).converts(original([], "text/html")))
  }

  @Test("reads files in order, each with its text", .enabled(if: isInstalled(.pdfToHTML)))
  func readsText() throws {
    let files = [
      SmallPDF.text(["So: 164/TB-UBND", "thong bao"]), Array("%PDF-1.4 khong phai".utf8), SmallPDF.text(["hai"]),
    ]
    let conversions = PopplerConverter(runner: sandbox).convert(files.map { original($0) })
    #expect(conversions.count == 3)
    let first = try PDFImporter().extract(try #require(conversions[0].original))
    #expect(first.body == [.paragraph("So: 164/TB-UBND"), .paragraph("thong bao")])
    #expect(first.pages == [1, 1])
    #expect(conversions[0].warnings.isEmpty)
    #expect(conversions[1].original == nil)
    #expect(conversions[1].warnings.map(\.code) == [.unreadable])
    #expect(try PDFImporter().extract(try #require(conversions[2].original)).body == [.paragraph("hai")])
  }

  @Test("decodes a page in an ABC font by the font's name", .enabled(if: isInstalled(.pdfToHTML)))
  func readsLegacyFont() throws {
    // "Thông báo nạo vét kênh" in TCVN3, in octal escapes.
    let file = SmallPDF.text(["Th\\253ng b\\270o n\\271o v\\320t k\\252nh"], font: ".VnTime")
    let converted = try #require(PopplerConverter(runner: sandbox).convert([original(file)]).first?.original)
    #expect(try PDFImporter().extract(converted).body == [.paragraph("Thông báo nạo vét kênh")])
  }

  @Test("names passwords, damage and files without pages", .enabled(if: isInstalled(.pdfToHTML)))
  func namesFailures() {
    // Without the blank the stream does not end where its length says.
    let whole = String(decoding: SmallPDF.text(["dau trang"]), as: UTF8.self)
    let damaged = Array(whole.replacingOccurrences(of: "endstream\nendobj", with: "endstreamendobj").utf8)
    let locked = SmallPDF.file(
      content: "", resources: "",
      trailer:
        "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
        + "/O<\(String(repeating: "A1", count: 32))>/U<\(String(repeating: "B2", count: 32))>>>")
    let conversions = PopplerConverter(runner: sandbox).convert([original(locked), original(damaged), original([])])
    #expect(conversions[0].original == nil)
    #expect(conversions[0].warnings.map(\.code) == [.encrypted])
    #expect(conversions[1].warnings.map(\.code) == [.damaged])
    #expect(conversions[1].original != nil)
    #expect(conversions[2].warnings.map(\.code) == [.unreadable])
  }

  @Test("keeps the pages before a limit", .enabled(if: isInstalled(.pdfToHTML)))
  func keepsPages() throws {
    struct Short: ProgramRunner {
      let runsPrograms = true
      func run(_: String, _: [String], input: [UInt8], profile: SandboxProfile) -> SandboxResult {
        SandboxResult(
          status: .outputTooLarge,
          output: Array("<page number=\"1\"><text top=\"1\" left=\"1\" width=\"9\" height=\"9\">một</t".utf8))
      }
    }
    let conversion = try #require(PopplerConverter(runner: Short()).convert([original([])]).first)
    #expect(conversion.warnings == [ImportWarning(.converterLimit, "pdftohtml wrote too much; 1 pages are kept")])
    #expect(try PDFImporter().extract(try #require(conversion.original)).body == [.paragraph("một")])
  }

  @Test("runs nothing on a machine without walls")
  func refuses() {
    let walled = Sandbox(walls: .init(landlockABI: 0, hasSystemCallFilter: false), allowsUnsafe: false)
    let conversion = PopplerConverter(runner: walled).convert([original([])])
    #expect(conversion.first?.warnings.map(\.code) == [.converterUnsafe])
  }

  @Test(
    "reads a scanned page and a scanned picture, letters right to 95 %",
    .enabled(if: isInstalled(.pdfToHTML, .pdfToPPM, .tesseract, language: true)))
  func readsScan() throws {
    guard let picture = try drawn() else { return print("NOT TESTED: install tesseract-ocr and fonts-dejavu") }
    let reader = try #require(TesseractProgram(runner: sandbox))
    let file = SmallPDF.picture(picture)
    let silent = PopplerConverter(runner: sandbox).convert([original(file)])
    let spoken = PopplerConverter(runner: sandbox, pictureReader: reader).convert([original(file)])
    #expect(try PDFImporter().extract(try #require(silent.first?.original)).body.isEmpty)
    let extraction = try PDFImporter().extract(try #require(spoken.first?.original))
    #expect(extraction.warnings.contains { $0.code == .ocr })
    let read = extraction.body.plainText.split { $0.isWhitespace }.joined(separator: " ")
    #expect(commonLetters(read, Self.sentence) >= Self.sentence.unicodeScalars.count * 95 / 100)
  }

  private static let sentence =
    "Thông báo về việc nạo vét kênh Ba Xã, đoạn từ cầu Sắt đến ngã ba Rạch Gừa, dài 4.250 mét, bắt đầu từ ngày 01 tháng 8."

  /// The sentence as a picture of a page (PGM); nil where this machine has nothing to draw Vietnamese letters with.
  private func drawn() throws -> [UInt8]? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tracuu-scan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.sentence.write(to: folder.appendingPathComponent("text"), atomically: true, encoding: .utf8)
    let page = folder.appendingPathComponent("page").path
    let steps = [
      [
        "text2image", "--text", folder.appendingPathComponent("text").path, "--outputbase", page, "--font",
        "DejaVu Serif", "--ptsize", "12", "--resolution", "300", "--xsize", "2480", "--ysize", "3508", "--fonts_dir",
        "/usr/share/fonts", "--fontconfig_tmpdir", folder.path, "--strip_unrenderable_words=false",
      ],
      // As a PDF file, whose page is then drawn again as plain grey dots.
      ["tesseract", "\(page).tif", page, "-l", "vie", "pdf"],
      ["pdftoppm", "-gray", "-r", "200", "-singlefile", "\(page).pdf", page],
    ]
    for step in steps {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = step
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { return nil }
    }
    return FileManager.default.contents(atPath: "\(page).pgm").map(Array.init)
  }

  /// The length of the longest common subsequence.
  private func commonLetters(_ text: String, _ other: String) -> Int {
    let (first, second) = (Array(text.unicodeScalars), Array(other.unicodeScalars))
    var row = [Int](repeating: 0, count: second.count + 1)
    for letter in first {
      var diagonal = 0
      for place in second.indices {
        let above = row[place + 1]
        row[place + 1] = letter == second[place] ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
