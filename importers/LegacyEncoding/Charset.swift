/// An encoding that can be read.
enum Charset: Hashable {
  case utf8
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)
  case singleByte(SingleByteCharset)
  /// One that the C library knows: its reported name and the library's.
  case system(name: String, iconv: String)

  /// The lower-case IANA name.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16(let bigEndian): bigEndian ? "utf-16be" : "utf-16le"
    case .utf32(let bigEndian): bigEndian ? "utf-32be" : "utf-32le"
    case .singleByte(let table): table.name
    case .system(let name, _): name
    }
  }

  /// True for the same encoding, in any byte order.
  func isSister(of other: Charset) -> Bool {
    switch (self, other) {
    case (.utf16, .utf16), (.utf32, .utf32): true
    default: self == other
    }
  }

  /// Decodes all of `bytes`; `invalid` counts what became U+FFFD.
  func decode(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], invalid: Int) {
    switch self {
    case .utf8: UTF8Repair.repair(bytes)
    case .utf16(let bigEndian): WideDecoder.utf16(bytes, bigEndian: bigEndian)
    case .utf32(let bigEndian): WideDecoder.utf32(bytes, bigEndian: bigEndian)
    case .singleByte(let table): (table.decode(bytes), 0)
    case .system(_, let iconv): IconvDecoder.decode(bytes, from: iconv)
    }
  }

  /// Finds the encoding of a label in any case, or nil where it is not known.
  ///
  /// The names of the WHATWG Encoding Standard come first, because pages were written for browsers: `iso-8859-1` is
  /// windows-1252, `gb2312` is GBK. Every other label is asked of the C library.
  init?(label: String) {
    let label = label.trimmingBlanks.lowercased()
    guard Charset.isSafe(label) else { return nil }
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16", "utf-16le", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode", "unicodefeff":
      self = .utf16(bigEndian: false)
    case "utf-16be", "unicodefffe": self = .utf16(bigEndian: true)
    case "utf-32", "utf-32le": self = .utf32(bigEndian: false)
    case "utf-32be": self = .utf32(bigEndian: true)
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591", "latin1", "l1", "us-ascii", "ascii", "ansi_x3.4-1968",
      "iso-ir-100", "cp819", "ibm819", "csisolatin1", "windows-1252", "cp1252", "x-cp1252":
      self = .singleByte(.windows1252)
    default:
      let (name, iconv) = Charset.webNames[label] ?? Charset.windowsName(label) ?? (label, label)
      guard IconvDecoder.reads(iconv) else { return nil }
      self = .system(name: name, iconv: iconv)
    }
  }

  /// True for a label that may be handed to the C library and shown: a path or an option such as `//TRANSLIT` is none.
  static func isSafe(_ label: String) -> Bool {
    (1...40).contains(label.utf8.count)
      && label.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
  }

  /// `cp1258` and `x-cp1258` are other names of `windows-1258`, as are those of its sisters.
  private static func windowsName(_ label: String) -> (String, String)? {
    for prefix in ["windows-", "x-cp", "cp"] where label.hasPrefix(prefix) {
      let digits = label.dropFirst(prefix.count)
      if digits.utf8.count == 4, digits.hasPrefix("125") { return ("windows-\(digits)", "CP\(digits)") }
    }
    return nil
  }

  /// Labels that browsers read with a larger sister of the encoding they name.
  private static let webNames: [String: (String, String)] = [
    "gb2312": ("gbk", "GB18030"), "gbk": ("gbk", "GB18030"), "x-gbk": ("gbk", "GB18030"),
    "gb_2312-80": ("gbk", "GB18030"),
    "shift_jis": ("shift_jis", "CP932"), "shift-jis": ("shift_jis", "CP932"), "sjis": ("shift_jis", "CP932"),
    "x-sjis": ("shift_jis", "CP932"), "windows-31j": ("shift_jis", "CP932"), "euc-kr": ("euc-kr", "CP949"),
    "ks_c_5601-1987": ("euc-kr", "CP949"), "ksc5601": ("euc-kr", "CP949"), "korean": ("euc-kr", "CP949"),
    "iso-8859-9": ("windows-1254", "CP1254"), "latin5": ("windows-1254", "CP1254"), "tis-620": ("windows-874", "CP874"),
    "iso-8859-11": ("windows-874", "CP874"), "windows-874": ("windows-874", "CP874"),
  ]
}
