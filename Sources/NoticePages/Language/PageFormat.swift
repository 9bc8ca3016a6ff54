import NoticeModel

/// How figures and days are printed on pages, as the reader's language has them.
enum PageFormat {
  /// `1.234.567`, in English `1,234,567`.
  static func number(_ value: Int) -> String {
    let number = VietnameseFormat.number(value)
    return sayText(number, number.replacing(".", with: ","))
  }

  /// `22/7/2013`, in English `22 July 2013`, which no reader takes for a month and a day.
  static func date(_ date: CivilDate) -> String {
    sayText(VietnameseFormat.date(date), "\(date.day) \(months[date.month - 1]) \(date.year)")
  }

  /// `12,4 KB`, in English `12.4 KB`.
  static func size(_ bytes: Int) -> String {
    let size = VietnameseFormat.size(bytes)
    return sayText(size, bytes < 1_000 ? counted(bytes, "byte") : size.swapping(",", "."))
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

extension String {
  fileprivate func swapping(_ one: Character, _ other: Character) -> String {
    String(map { $0 == one ? other : $0 == other ? one : $0 })
  }
}
