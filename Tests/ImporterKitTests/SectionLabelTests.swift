import Testing

@testable import ImporterKit

@Suite struct SectionLabelTests {
  @Test("a number that a line begins with is no section, a point with a slash is one")
  func slashes() {
    func label(_ line: String) -> String? { SectionRecogniser.label(of: line[...])?.0 }
    #expect(label("602/QĐ-UBND ngày 17/5/2006") == nil && label("16/NQ-HĐND") == nil)
    #expect(label("1/Mục đích") == "1" && label("2/ Yêu cầu - nhiệm vụ") == "2" && label("3.1- Điều kiện") == "3.1")
  }
}
