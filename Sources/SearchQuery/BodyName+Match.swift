import VietnameseText

extension BodyName {
  /// Whether two texts may name one body: the shorter one's words stand in the longer one in a row, "UBND tỉnh" in "Ủy ban
  /// nhân dân tỉnh Tân Lộc", "Bộ Tài chính" in "Bộ trưởng Bộ Tài chính". True where one of them is not known.
  public static func mayBeOne(_ first: String?, _ second: String?) -> Bool {
    guard let first = first.map(words), let second = second.map(words) else { return true }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    return (0...(long.count - short.count)).contains { long[$0..<$0 + short.count].elementsEqual(short) }
  }

  /// Without the office in front: what "Chủ tịch UBND huyện" decides is the committee's.
  private static func words(_ name: String) -> [String] {
    let words = Folding.words(in: name).flatMap { abbreviations[$0.folded] ?? [$0.folded] }
    let office = offices.first { words.starts(with: $0) && words.count > $0.count }
    return Array(words.dropFirst(office?.count ?? 0))
  }

  private static let offices = [
    ["pho", "chu", "tich"], ["chu", "tich"], ["bo", "truong"], ["thu", "truong"], ["giam", "doc"], ["truong", "phong"],
    ["truong", "ban"], ["chanh", "van", "phong"], ["cuc", "truong"], ["tong", "cuc", "truong"],
  ]

  private static let abbreviations = [
    "ubnd": ["uy", "ban", "nhan", "dan"], "hdnd": ["hoi", "dong", "nhan", "dan"],
    "ubtvqh": ["uy", "ban", "thuong", "vu", "quoc", "hoi"], "ttg": ["thu", "tuong", "chinh", "phu"],
  ]
}
