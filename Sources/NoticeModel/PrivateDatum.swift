/// A number of a private person in a text: what the public need not read in a published document (NĐ 13/2023/NĐ-CP,
/// Điều 2: dữ liệu cá nhân).
public struct PrivateDatum: Sendable, Hashable, Codable {
  /// What the number is. The raw values are the machine keys of every output.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// CCCD and số định danh cá nhân of 12 digits, CMND of 9 or 12 digits.
    case identityNumber = "identity_number"
    /// A mobile number.
    case phone
    /// Số tài khoản, or the number on a bank card.
    case bankAccount = "bank_account"
    /// Số sổ BHXH, mã số BHXH.
    case insuranceNumber = "insurance_number"
  }

  public var kind: Kind
  /// UTF-8 byte offsets, from the first to the last digit of the number.
  public var span: Range<Int>

  public init(kind: Kind, span: Range<Int>) {
    self.kind = kind
    self.span = span
  }
}
