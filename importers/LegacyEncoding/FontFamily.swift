/// The legacy family that a font's clean name belongs to.
///
/// Makers named their fonts by a prefix: `.Vn` the ABC fonts of TCVN3, `VNI-` those of VNI, `Vn` those of the
/// Polytechnic of Hồ Chí Minh City (BK HCM) with a `2` at the end where a letter takes two bytes (PC World Vietnam's
/// readers' page of 21 December 2003). Vietware's were called `VN…` too: in the forms of public Visual Basic programs,
/// "Về" and "Thoát" set in `VNtimes new roman` are `V E3 F6` and `Thoa EF t`, Vietware X and no other encoding. Its
/// `SVN…` fonts of one byte a letter are known by hearsay only. Such names say what the text may be tried with.
struct FontFamily {
  private(set) var encodings: [VietnameseEncoding] = []
  private(set) var isCapital = false

  /// Takes a name as `FontNameBytes` cleans it, in any case.
  init(_ written: [UInt8]) {
    var name = written.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    Self.dropStyle(&name)
    if name.starts(with: ".vn".utf8) {
      encodings = [.tcvn3]
      isCapital = Self.isCapital(name)
    } else if name.starts(with: "vni".utf8) {
      encodings = [.vni, .vniMac]
    } else if name.starts(with: "vps".utf8) || name.starts(with: ".vps".utf8) {
      encodings = [.vps]
      isCapital = Self.ends(name, " hoa") && !Self.towns.contains { Self.ends(name, $0) }
    } else if name.starts(with: "vi ".utf8) || name.starts(with: "viscii".utf8) || Self.ends(name, "viscii") {
      encodings = [.viscii]
      isCapital = Self.ends(name, " h")
    } else if name.starts(with: "vn".utf8), name.count > 3 {
      readDotless(name)
    } else if name.starts(with: "svn".utf8), name.count > 4, Self.isLetter(name[3]) {
      // Not `SVN-Gilroy` and its like, which are Unicode fonts of our days.
      encodings = [.vietwareF]
    }
  }

  /// `VnTime` is an ABC font whose dot was lost; `VNtimes new roman` is not.
  private mutating func readDotless(_ name: [UInt8]) {
    let core = String(decoding: name, as: UTF8.self)
    switch core {
    case "vntime", "vntimeh", "vnarial", "vnarialh", "vn3d", "vn3dh", "vnarial narrow", "vnarial narrowh",
      "vncourier new", "vncourier newh", "vnteknical", "vnteknicalh":
      encodings = [.tcvn3, .vietwareX, .bkhcm2, .bkhcm1]
      isCapital = core.hasSuffix("h") && core.utf8.count > 5
    default:
      // The VNU fonts had a table of their own, which is not read; the VNF ones are Unicode.
      if core.hasPrefix("vnu ") || core.hasPrefix("vnu-") || core.hasPrefix("vnf-") { return }
      encodings = core.hasSuffix("2") ? [.bkhcm2, .bkhcm1] : [.vietwareX, .bkhcm2, .bkhcm1]
    }
  }

  /// The capitals' fonts end in H, and so do a few names: `.VnEnglish`, `.VnBrush`; `.VnGothicH` is a capitals' font.
  private static func isCapital(_ name: [UInt8]) -> Bool {
    guard name.count > 4, name.last == UInt8(ascii: "h") else { return false }
    return !["english", "brush", "graph", "spanish", "dutch", "french", "scratch"].contains { ends(name, $0) }
  }

  /// Takes off the words and tags that tell the faces of one family apart: ` Bold`, `,Italic`, `-BoldItalic`.
  private static func dropStyle(_ name: inout [UInt8]) {
    var dropped = true
    while dropped {
      dropped = false
      for word in styles where ends(name, word) {
        let rest = name.count - word.utf8.count
        guard rest > 3, name[rest - 1] == 0x20 || name[rest - 1] == UInt8(ascii: "-") else { continue }
        name.removeLast(word.utf8.count + 1)
        dropped = true
      }
    }
  }

  /// `VPS Bien Hoa` is named after the town; `VPS Bien Hoa Hoa` is its capitals ("chữ hoa").
  private static let towns = ["vps bien hoa", "vps khanh hoa", "vps thanh hoa"]

  private static let styles = [
    "bold", "italic", "regular", "normal", "medium", "bolditalic", "oblique", "boldoblique", "(truetype)", "light",
  ]

  private static func ends(_ name: [UInt8], _ word: String) -> Bool {
    name.count >= word.utf8.count && name.suffix(word.utf8.count).elementsEqual(word.utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
