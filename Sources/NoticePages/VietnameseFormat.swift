public import NoticeModel

/// How figures and days are printed on Vietnamese pages.
public enum VietnameseFormat {
  /// `1234567` as `1.234.567`.
  static func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var bytes: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `22/7/2013`, as offices write it: days below 10 and the months 1 and 2 get a zero, so that no figure can be added
  /// to a day on paper.
  public static func date(_ date: CivilDate) -> String {
    let day = date.day < 10 ? "0\(date.day)" : String(date.day)
    let month = date.month < 3 ? "0\(date.month)" : String(date.month)
    return "\(day)/\(month)/\(date.year)"
  }

  /// A size in bytes with its unit: `820 byte`, `12,4 KB`.
  static func size(_ bytes: Int) -> String {
    guard bytes >= 1_000 else { return "\(bytes) byte" }
    let units = ["KB", "MB", "GB", "TB"]
    var tenths = bytes / 100
    var unit = 0
    while tenths >= 10_000, unit < units.count - 1 {
      tenths /= 1_000
      unit += 1
    }
    let fraction = tenths % 10
    return number(tenths / 10) + (fraction == 0 ? "" : ",\(fraction)") + " " + units[unit]
  }
}
