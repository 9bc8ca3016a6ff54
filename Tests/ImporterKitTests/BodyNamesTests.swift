import Testing

@testable import ImporterKit

@Suite struct BodyNamesTests {
  @Test("an office whose name ends with its place keeps the place's capitals; a register's abbreviation is spelled out")
  func bodyNames() {
    #expect(BodyNames.spelledOut("CHI CỤC THÚ Y BÌNH MẪU") == "Chi cục Thú y Bình Mẫu")
    #expect(BodyNames.spelledOut("CHI CỤC THUẾ KHU VỰC MẪU HẠ") == "Chi cục Thuế khu vực mẫu hạ")
    #expect(BodyNames.spelledOut("TRẠM THÚ Y HUYỆN TÂN MẪU") == "Trạm Thú y huyện Tân Mẫu")
    #expect(BodyNames.unabbreviated("UBND xã Tân Mẫu") == "Ủy ban nhân dân xã Tân Mẫu")
    #expect(BodyNames.unabbreviated("HĐND và UBND xã Tân Mẫu") == "HĐND và UBND xã Tân Mẫu")
    #expect(BodyNames.unabbreviated("Sở Tài chính") == "Sở Tài chính")
  }
}
