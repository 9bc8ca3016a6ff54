/// A way in which Vietnamese was written before Unicode, or in which Unicode text was damaged since.
public enum VietnameseEncoding: String, Sendable, Hashable, CaseIterable {
  /// ABC, the fonts named `.Vn…`.
  case tcvn3
  case vni
  case viscii
  case vps
  case windows1258 = "windows-1258"
  case tcvn5712v1 = "tcvn5712-1"
  case tcvn5712v2 = "tcvn5712-2"
  case bkhcm1, bkhcm2
  case vietwareF = "vietware-f"
  case vietwareX = "vietware-x"
  case vniMac = "vni-mac"
  /// Seven bits; only on request, because the end of a sentence looks like a tone.
  case viqr
  /// UTF-8 that was read as another encoding and saved again.
  case utf8AsWindows1252 = "utf-8-as-windows-1252"
  case utf8AsWindows1258 = "utf-8-as-windows-1258"
  case utf8AsMacRoman = "utf-8-as-macintosh"

  /// Finds an encoding by its name here or a name that pages, converters and people use; nil for any other.
  init?(label: String) {
    let label = label.trimmingBlanks.lowercased()
    guard let found = VietnameseEncoding(rawValue: label) ?? VietnameseEncoding.otherNames[label] else { return nil }
    self = found
  }

  private static let otherNames: [String: VietnameseEncoding] = [
    "abc": .tcvn3, "tcvn-3": .tcvn3, "tcvn3-abc": .tcvn3,
    "vni-win": .vni, "vni-windows": .vni, "x-viet-vni": .vni,
    "viscii1.1-1": .viscii, "csviscii": .viscii, "x-viet-viscii": .viscii,
    "x-viet-vps": .vps, "x-vps": .vps,
    "cp1258": .windows1258, "x-cp1258": .windows1258, "windows1258": .windows1258,
    "tcvn": .tcvn5712v1, "tcvn5712": .tcvn5712v1, "tcvn-5712": .tcvn5712v1, "x-viet-tcvn5712": .tcvn5712v1,
    "x-viet-tcvn": .tcvn5712v1, "vscii": .tcvn5712v1, "vscii-1": .tcvn5712v1, "tcvn5712-1:1993": .tcvn5712v1,
    "vscii-2": .tcvn5712v2, "iso-ir-180": .tcvn5712v2,
    "x-viet-viqr": .viqr, "csviqr": .viqr,
    "utf-8-as-cp1252": .utf8AsWindows1252, "utf-8-as-latin1": .utf8AsWindows1252,
    "utf-8-as-cp1258": .utf8AsWindows1258, "utf-8-as-macroman": .utf8AsMacRoman,
  ]

  /// The place in tables that have one entry for each encoding.
  var ordinal: Int {
    switch self {
    case .tcvn3: 0
    case .vni: 1
    case .viscii: 2
    case .vps: 3
    case .windows1258: 4
    case .tcvn5712v1: 5
    case .tcvn5712v2: 6
    case .bkhcm1: 7
    case .bkhcm2: 8
    case .vietwareF: 9
    case .vietwareX: 10
    case .vniMac: 11
    case .viqr: 12
    case .utf8AsWindows1252: 13
    case .utf8AsWindows1258: 14
    case .utf8AsMacRoman: 15
    }
  }

  /// True where the bytes of UTF-8 stand as letters of another encoding.
  var isMojibake: Bool { self == .utf8AsWindows1252 || self == .utf8AsWindows1258 || self == .utf8AsMacRoman }
}

/// The names that `--encoding` and declarations may use.
public enum EncodingLabel {
  /// The Vietnamese encodings by the names that reports show.
  public static let vietnamese = VietnameseEncoding.allCases.map(\.rawValue)

  /// True for a Vietnamese encoding, a name of the WHATWG Encoding Standard or one that the C library knows.
  public static func isKnown(_ label: String) -> Bool {
    name(of: label) != nil
  }

  /// The one name that reports have for a label: `windows-1252` for `latin1`; nil where it is not known.
  public static func name(of label: String) -> String? {
    VietnameseEncoding(label: label)?.rawValue ?? Charset(label: label)?.name
  }
}
