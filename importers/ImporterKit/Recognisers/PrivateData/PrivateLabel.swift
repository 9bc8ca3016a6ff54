/// A word or phrase of a line that says what a number near it is, or whose.
struct PrivateLabel: Sendable {
  enum Kind: Sendable {
    /// CCCD, CMND, số định danh.
    case identity
    /// Điện thoại; may be a fixed line.
    case phone
    /// Di động, SĐT, Zalo: a telephone that a person carries.
    case mobile
    /// Gọi, liên hệ: words that numbers of telephones follow.
    case contact
    /// Số tài khoản, STK.
    case account
    /// Tài khoản alone: also a word of accounting.
    case accountWord
    case insurance
    /// The number behind it is something else: mã số thuế, số tiền, tờ bản đồ.
    case other
    /// An office or what only offices have; telephones near it are not private.
    case office
    /// A bank: an office, and where private persons have their accounts.
    case bank
    /// Đường dây nóng, fax.
    case hotline
    /// Kho bạc: accounts of the State.
    case treasury
    /// What only the record of a person has: sinh năm, thường trú.
    case record
    /// A person is spoken of: ông, họ tên.
    case person
    /// What the first columns of a list are called: STT, họ và tên.
    case heading
    /// Chức vụ: a list of officials.
    case official

    /// Whether a number may be introduced by it.
    var introduces: Bool {
      switch self {
      case .identity, .phone, .mobile, .contact, .account, .accountWord, .insurance, .other, .hotline: true
      case .office, .bank, .treasury, .record, .person, .heading, .official: false
      }
    }
  }

  var kind: Kind
  /// Bytes of the folded line.
  var span: Range<Int>
  /// Tabs before it.
  var cell: Int

  /// All labels of a folded line, the longest at each place. Linear: a word is compared with the few phrases that have
  /// its first letter.
  static func labels(in plain: [UInt8]) -> [PrivateLabel] {
    var labels: [PrivateLabel] = []
    var at = 0
    var cell = 0
    while at < plain.count {
      guard PrivateNumbers.isLetter(plain[at]) else {
        if plain[at] == 0x09 { cell += 1 }
        at += 1
        continue
      }
      if let (kind, end) = PrivateVocabulary.phrase(at: at, in: plain) {
        labels.append(PrivateLabel(kind: kind, span: at..<end, cell: cell))
        at = end
      }
      while at < plain.count, PrivateNumbers.isLetter(plain[at]) { at += 1 }
    }
    return labels
  }
}
