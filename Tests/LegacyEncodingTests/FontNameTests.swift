import LegacyEncoding
import Testing

@Suite("FontName")
struct FontNameTests {
  private func encodings(_ list: String) -> [VietnameseEncoding]? { FontEvidence(list: list)?.encodings }

  @Test(
    "takes .Vn fonts for TCVN3 in any case, quoted and escaped",
    arguments: [
      ".VnTime", ".VNTime", ".vntime, serif", "'.VnArial'", "\"\\.VnTime\"", "\\2e VnTime", "\\00002eVnTime",
      "  .VnTime  ", "ABCDEF+.VnTime", ".VnTime,Bold", ".VnAvant Bold", "\\\".VnTime\\\"", ".Vn3DH",
    ])
  func tcvn3(list: String) {
    #expect(encodings(list)?.first == .tcvn3)
  }

  @Test(
    "sees the capitals' fonts",
    arguments: [
      (".VnTimeH", true), (".vntimeh", true), (".VNARIALH", true), (".VnArial NarrowH", true), (".Vn3DH", true),
      (".VnGothicH", true), (".VnTimeH Bold Italic", true), ("\\.VnTimeH", true), ("VnTimeH", true),
      (".VnTime", false), (".VnEnglish", false), (".VnEnglishH", true), (".VnBrush", false), (".VnGothic", false),
      (".VnH", false), ("VNI-Bodon-PosterH", false), ("VI Avan H", true), ("VPS Dong Da Hoa", true),
      ("VPS Bien Hoa", false), ("VPS Bien Hoa Hoa", true), ("SVNtimes new roman", false),
    ])
  func capitals(list: String, isCapital: Bool) throws {
    #expect(try #require(FontEvidence(list: list)).isCapital == isCapital)
  }

  @Test(
    "knows the other families by their prefixes",
    arguments: [
      ("VNI-Times, VNI-Helve", VietnameseEncoding.vni), ("Vni-times", .vni), ("VNI Times", .vni),
      ("Vni 15 Ariston", .vni),
      ("VniHelvetica", .vni), ("BCDEEE+VNI-Times", .vni), ("VPS Times", .vps), ("VPS-Times", .vps),
      ("VPSTimes Hoa", .vps), (".VPS Times", .vps), ("VI Times", .viscii), ("VISCII Times", .viscii),
      ("HoangYen VISCII", .viscii), ("hoangyen viscii", .viscii), ("VNtimes new roman", .vietwareX),
      ("VN Times", .vietwareX), ("VNtimes new roman2", .bkhcm2), ("SVNtimes new roman", .vietwareF),
    ])
  func families(list: String, first: VietnameseEncoding) {
    #expect(encodings(list)?.first == first)
  }

  @Test("leaves every reading open to VN fonts without a dot")
  func dotless() {
    #expect(encodings("VNtimes new roman").map(Set.init) == [.vietwareX, .bkhcm1, .bkhcm2])
    #expect(encodings("VnTime") == [.tcvn3, .vietwareX, .bkhcm2, .bkhcm1])
  }

  @Test(
    "finds nothing in other fonts, Unicode ones of Vietnamese makers among them",
    arguments: [
      "Arial", "Times New Roman", "Verdana, .VnTime", "Vivaldi", "Vineta BT", "Viner Hand ITC", "Vani", "Symbol",
      "SVN-Gilroy", "SVN Gilroy", "SVG", "UVN Han Viet", "UTM Avo", "VNF-Comic", "Vietnam", ".", "..", "v", "vn",
      ".SFNSText", "ABCDEF+Arial", "sans-serif", "Hawaii",
    ])
  func others(list: String) {
    #expect(FontEvidence(list: list) == FontEvidence.none)
  }

  @Test("has no evidence in an empty list", arguments: ["", "  ", ",", "''", "\"\"", " ; ", "\\"])
  func empty(list: String) {
    #expect(FontEvidence(list: list) == nil)
  }

  @Test("keeps the name as written, clean and short, cut between characters")
  func name() throws {
    #expect(FontEvidence(list: "\"\\.VnTimeH\", serif")?.name == ".VnTimeH")
    #expect(FontEvidence(list: "VNI  Times")?.name == "VNI Times")
    let long = try #require(FontEvidence(list: ".Vn" + String(repeating: "ờ", count: 100)))
    #expect(long.name == ".Vn" + String(repeating: "ờ", count: 12))
  }

  @Test("reads any bytes")
  func anyBytes() {
    for first in UInt8.min...UInt8.max {
      for prefix in ["", ".V", "\\", "VNI\\", "ABCDEF+"] {
        let bytes = Array(prefix.utf8) + [first, 0x5C, 0x32]
        bytes.withUnsafeBufferPointer { bytes in
          #expect((FontEvidence(utf8: bytes)?.name.utf8.count ?? 0) <= 40)
        }
      }
    }
  }
}
