/// The phrases that decide about numbers near them, in folded spelling.
enum PrivateVocabulary {
  private struct Phrase: Sendable {
    var bytes: [UInt8]
    var kind: PrivateLabel.Kind
  }

  /// The longest phrase that begins at the letter, with whole words; any blanks may stand between them.
  static func phrase(at start: Int, in plain: [UInt8]) -> (PrivateLabel.Kind, end: Int)? {
    guard (0x61...0x7A).contains(plain[start]) else { return nil }
    for phrase in byLetter[Int(plain[start] - 0x61)] {
      if let end = end(of: phrase.bytes, at: start, in: plain) { return (phrase.kind, end) }
    }
    return nil
  }

  private static func end(of phrase: [UInt8], at start: Int, in plain: [UInt8]) -> Int? {
    var at = start
    for byte in phrase {
      guard at < plain.count, plain[at] == byte else { return nil }
      at += 1
      // Two blanks or a line's end inside a phrase; more is no phrase.
      if byte == 0x20, at < plain.count, plain[at] == 0x20 { at += 1 }
    }
    guard at == plain.count || !PrivateNumbers.isLetter(plain[at]) else { return nil }
    return at
  }

  private static let byLetter: [[Phrase]] = {
    var table = [[Phrase]](repeating: [], count: 26)
    for (kind, phrases) in phrases {
      for phrase in phrases {
        guard let first = phrase.utf8.first, (0x61...0x7A).contains(first) else { continue }
        table[Int(first - 0x61)].append(Phrase(bytes: Array(phrase.utf8), kind: kind))
      }
    }
    return table.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }()

  private static let phrases: [(PrivateLabel.Kind, [String])] = [
    (.identity, identity), (.phone, phone), (.mobile, mobile), (.contact, contact), (.account, account),
    (.accountWord, ["tai khoan", "tk"]), (.insurance, insurance), (.other, other), (.office, office), (.bank, bank),
    (.hotline, hotline), (.treasury, ["kho bac", "kbnn"]), (.record, record), (.person, person),
    (.heading, ["stt", "tt", "so tt", "ho va ten", "ho ten", "ho, ten", "ho va ten chu ho"]),
    (.official, ["chuc vu", "chuc danh", "ten don vi", "ten co quan", "co quan, don vi"]),
  ]

  private static let identity = [
    "cccd", "so cccd", "cmnd", "so cmnd", "cmtnd", "cmt", "cmtqd", "gcmnd", "so gcmnd", "can cuoc", "can cuoc cong dan",
    "the can cuoc", "giay chung minh", "giay chung minh nhan dan", "chung minh nhan dan", "chung minh thu",
    "so chung minh", "giay cmnd", "dinh danh ca nhan", "so dinh danh", "so dinh danh ca nhan", "ma dinh danh ca nhan",
    "ma so dinh danh ca nhan", "chung thuc ca nhan", "so chung thuc ca nhan",
  ]
  private static let phone = ["dien thoai", "so dien thoai", "dien thoai lien he", "dt", "so dt", "tel", "phone"]
  private static let mobile = [
    "di dong", "dien thoai di dong", "so dien thoai di dong", "dtdd", "so dtdd", "sdt", "dd", "mobile", "zalo", "viber",
  ]
  private static let contact = [
    "goi", "lien he", "lien lac", "nhan tin", "sim", "so sim", "thue bao", "so thue bao", "so may", "dien thoai so",
  ]
  private static let account = [
    "so tai khoan", "stk", "so tk", "tai khoan so", "tk so", "tai khoan ngan hang", "so tai khoan ngan hang",
    "tai khoan ca nhan", "so tai khoan ca nhan", "the atm", "so the atm", "the ngan hang", "so the ngan hang",
    "the tin dung", "the ghi no",
  ]
  private static let insurance = [
    "so bhxh", "bhxh so", "ma bhxh", "so so bhxh", "ma so bhxh", "so bao hiem xa hoi", "so so bao hiem xa hoi",
    "ma so bao hiem xa hoi", "ma so bhxh/bhyt", "so the bhxh",
  ]
  private static let other = [
    "mst", "msthue", "ma so", "ma so thue", "ma so doanh nghiep", "ma vach", "ma qr", "ma ho so", "ma so ho so",
    "ma don vi",
    "ma so du an", "ma du an", "ma khach hang", "ma giao dich", "ma dinh danh", "ma tra cuu", "ma quan he", "dang ky",
    "dang ky kinh doanh", "giay chung nhan", "gcn", "gplx", "giay phep", "giay phep lai xe", "so seri", "seri",
    "serial", "so hieu", "so khung", "imei", "bien so", "thua", "so thua", "thua dat", "to ban do", "so to", "toa do",
    "van ban", "quyet dinh", "cong van", "to trinh", "thong bao so", "hoa don", "hop dong", "hop dong so", "ho chieu",
    "so tien", "tong tien",
    "thanh tien", "kinh phi", "dien tich", "tong so", "tong cong", "ho khau so", "so ho khau", "so ho so", "the bhyt",
    "so the bhyt", "tai khoan ke toan", "tk ke toan", "so hieu tai khoan", "tai khoan dinh danh", "so vao so",
    "bao hiem y te", "so du", "gia tri", "tri gia", "doanh thu", "ma chuong", "so lo", "so bien lai", "bien lai",
    "ma so ho gia dinh", "so tham chieu", "ma van don", "van don", "so du an",
  ]
  private static let office = [
    "ubnd", "uy ban", "hdnd", "hoi dong nhan dan", "van phong", "co quan", "trung tam", "cong ty", "cty", "tnhh",
    "doanh nghiep", "hop tac xa", "htx", "cong an", "canh sat", "benh vien", "tram y te", "phong kham", "toa an",
    "vien kiem sat", "kiem lam", "bien phong", "buu dien", "chi cuc", "tong cuc", "cuc thue", "cuc hai quan",
    "hai quan", "cuc thong ke", "ban chi dao", "ban chi huy", "ban quan ly", "ban to chuc", "ban tuyen giao",
    "ban tiep cong dan", "mat tran", "doan thanh nien", "hoi nong dan", "hoi phu nu", "hoi chu thap do",
    "hoi cuu chien binh", "hoi lien hiep", "lien doan lao dong", "truong thpt", "truong thcs", "truong tieu hoc",
    "truong mam non", "truong dai hoc", "truong cao dang", "truong trung cap", "hoc vien", "dai su quan",
    "lanh su quan",
    "bao hiem xa hoi tinh", "toa soan", "phong noi vu", "phong tai chinh", "phong kinh te", "phong nong nghiep",
    "phong lao dong", "phong giao duc", "phong tu phap", "phong van hoa", "phong y te", "phong tai nguyen",
    "phong dan toc", "phong cong thuong", "phong tiep dan", "thanh tra", "quan ly thi truong", "quan ly du lich",
    "bo phan mot cua", "bo phan tiep nhan", "bao hiem xa hoi huyen", "chuyen vien", "chu tich", "pho chu tich",
    "giam doc", "pho giam doc", "chanh van phong", "truong phong", "pho phong", "truong ban", "can bo", "dau moi",
    "cong chuc", "bi thu", "hieu truong", "website", "www", "gov", "khach san", "nha hang", "van phong dai dien",
    "ban bien tap", "ban to chuc giai", "cong doan", "vu truong", "cuc truong", "pho vu truong", "xi nghiep",
    "ban quan tri", "nha may", "dieu phoi", "nguoi lien he", "quy vi nguoi ngheo",
  ]
  private static let bank = ["ngan hang", "chi nhanh", "phong giao dich", "agribank", "vietcombank"]
  private static let hotline = [
    "duong day nong", "so dien thoai duong day nong", "dien thoai duong day nong", "hotline", "hot line", "tong dai",
    "truc ban", "fax", "cuu nan", "cuu ho", "cham soc khach hang", "tu van mien phi", "so nong",
  ]
  private static let record = [
    "sinh nam", "sinh ngay", "ngay sinh", "nam sinh", "thuong tru", "cu tru", "ho khau thuong tru", "nguyen quan",
    "que quan", "tru tai", "chu ho", "ho ngheo", "ho can ngheo", "nguoi lam don", "nguoi khai", "toi ten", "toi ten la",
    "toi la",
  ]
  private static let person = ["ong", "ho va ten khai sinh", "anh chi", "ong ba", "nguoi nhan"]
}
