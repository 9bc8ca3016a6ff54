import VietnameseText

/// A line of a signature block: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", or of two such lines run together.
struct SigningLine {
  /// "TM.", "KT.", "TL.", "TUQ.", "Q." and the Party's "T/M".
  var isAuthority = false
  var isOffice = false
  /// "(Đã ký)" stands in it.
  var isSigned = false
  /// What stands before "(Đã ký)".
  var office: Substring
  /// What stands behind it: "Đã ký: Trần Văn Mẫu".
  var name: Substring = ""
  /// Offices in ordinary letters count below an authority only.
  var isStart: Bool { isAuthority || isSigned || (isOffice && office.isCapitals) }

  init?(_ segment: Segment) {
    let text = segment.text
    guard let first = text.unicodeScalars.first, first.isCapitalLetter || first == "(" || first == "đ" else {
      return nil
    }
    let folded = segment.folded
    office = text
    if let at = SigningLine.signed(in: folded) {
      isSigned = true
      office = text.prefix(scalars: at).trimming { $0 == 0x20 || $0 == 0x28 || $0 == 0x2D }
      name = text.dropping(scalars: at + 5).trimming { $0 == 0x20 || $0 == 0x29 || $0 == 0x3A }
    }
    let start = isSigned ? Folding.folded(office) : folded
    isAuthority = office.isCapitals && SigningLine.marks.contains(where: start.hasPrefix)
    isOffice =
      !isAuthority
      && SigningLine.offices.contains { office in
        start.hasPrefix(office) && (start.utf8.count == office.utf8.count || start.dropFirst(office.count).first == " ")
      }
    guard isAuthority || isOffice || isSigned else { return nil }
  }

  /// Scalars before "đã ký"; only where it is a remark, not a word of a sentence.
  private static func signed(in folded: String) -> Int? {
    let bytes = Array(folded.utf8)
    let words = Array("da ky".utf8)
    guard bytes.count >= words.count, bytes.count < 100 else { return nil }
    for start in 0...(bytes.count - words.count) where bytes[start..<start + words.count].elementsEqual(words) {
      let next = start + words.count
      let isEnd = next == bytes.count || bytes[next] == 0x29 || bytes[next] == 0x3A
      if isEnd { return bytes.scalars(upTo: start) }
    }
    return nil
  }

  private static let marks = [
    "tm.", "tm ", "tm/", "t/m", "kt.", "kt ", "kt/", "k/t", "tl.", "tl ", "tl/", "t/l", "tuq.", "tuq ", "tuq/", "t/uq",
    "q. ", "q.chu", "q.giam", "q.truong", "q/", "thua lenh ", "thay mat ",
  ]
  private static let offices = [
    "chu tich", "pho chu tich", "truong phong", "pho truong phong", "giam doc", "pho giam doc", "tong giam doc",
    "pho tong giam doc", "chanh van phong", "pho chanh van phong", "hieu truong", "pho hieu truong", "bi thu",
    "pho bi thu", "tong bi thu", "truong ban", "pho truong ban", "chanh thanh tra", "pho chanh thanh tra",
    "tram truong",
    "pho tram truong", "bo truong", "thu truong", "thu tuong", "pho thu tuong", "cuc truong", "pho cuc truong",
    "tong cuc truong", "pho tong cuc truong", "chi cuc truong", "pho chi cuc truong", "vu truong", "chanh an",
    "pho chanh an", "vien truong", "pho vien truong", "thong doc", "pho thong doc", "tong thanh tra",
    "pho tong thanh tra", "chu nhiem", "pho chu nhiem", "tong kiem toan", "truong cong an", "pho truong cong an",
    "truong doan", "chi huy truong", "doi truong", "hat truong", "thuong truc", "uy vien thuong truc",
  ]
}
