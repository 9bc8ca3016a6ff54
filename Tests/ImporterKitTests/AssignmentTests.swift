import NoticeModel
import Testing

@testable import ImporterKit

@Suite struct AssignmentTests {
  private func read(_ text: String, isReport: Bool = false) -> [String] {
    let segments = Segment.segments(of: text.split(separator: "\n").map { .paragraph(String($0)) })
    return AssignmentRecogniser.read(in: segments, range: 0..<segments.count, isReport: isReport)
      .map { "\($0.unit) > \($0.task)" + ($0.deadline.map { " > \($0)" } ?? "") }
  }

  @Test("the points below a unit are its tasks, to the next point of its own level")
  func points() {
    let text = """
      1. Trạm Thú y huyện:
      a) Cung ứng đủ vắc xin trước ngày 28/10/2030.
      - Tiêu độc các chợ.
      2. Phòng Kinh tế chủ trì, tham mưu UBND huyện.
      - Họp hằng tuần.
      """
    #expect(
      read(text) == [
        "Trạm Thú y huyện > Cung ứng đủ vắc xin trước ngày 28/10/2030. > 2030-10-28",
        "Trạm Thú y huyện > Tiêu độc các chợ.", "Phòng Kinh tế > chủ trì, tham mưu UBND huyện.",
      ])
  }

  @Test("one line may tell several units what to do")
  func several() {
    #expect(
      read("3. Đài Truyền thanh tăng thời lượng phát; đề nghị Hội Nông dân xã Mẫu vận động hội viên.") == [
        "Đài Truyền thanh > tăng thời lượng phát", "Hội Nông dân xã Mẫu > vận động hội viên.",
      ])
    #expect(
      read("V. TỔ CHỨC THỰC HIỆN\nPhòng Nội vụ lập danh sách; Thanh tra huyện giám sát.") == [
        "Phòng Nội vụ > lập danh sách", "Thanh tra huyện > giám sát.",
      ])
    #expect(
      read("5. Các hộ không nhận tiền thì giao Thanh tra huyện, Phòng Tư pháp tham mưu.") == [
        "Thanh tra huyện, Phòng Tư pháp > tham mưu."
      ])
  }

  @Test("names keep the words that are tasks elsewhere")
  func names() {
    #expect(read("1. Ban quản lý dự án phối hợp với xã.") == ["Ban quản lý dự án > phối hợp với xã."])
    #expect(read("2. Sở Xây dựng hướng dẫn các huyện.") == ["Sở Xây dựng > hướng dẫn các huyện."])
    #expect(
      read("Điều 3. Chủ tịch UBND các xã và các tổ chức, cá nhân chịu trách nhiệm thi hành Quyết định này.") == [
        "Chủ tịch UBND các xã và các tổ chức, cá nhân > thi hành Quyết định này."
      ])
  }

  @Test(
    "other sentences give no task to anybody",
    arguments: [
      "- Bán và nhận hồ sơ: đến 16 giờ tại trụ sở.", "Phòng Nội vụ tổ chức hội nghị vào tháng trước.",
      "2. Một việc chỉ giao một cơ quan chủ trì; cơ quan phối hợp trả lời trong thời hạn quy định.",
      "1. Trường hợp vắng mặt thì lập biên bản.", "- Trung tâm Phát triển quỹ đất, Phòng Tài nguyên;",
      "3. Hội nghị thống nhất các nội dung sau đây:", "4. UBND xã được hỗ trợ kinh phí thực hiện.",
      "2. Phòng cháy, chữa cháy: tổ chức diễn tập.", "1. Văn phòng: 0912 345",
    ])
  func nothing(_ line: String) {
    #expect(read(line) == [])
  }

  @Test("a report tells what units did: only orders are read")
  func report() {
    let line = "1. Phòng Y tế phối hợp với Trạm Y tế xã kiểm tra 12 cơ sở."
    #expect(read(line, isReport: true) == [])
    #expect(read("Giao Phòng Y tế kiểm tra các cơ sở.", isReport: true) == ["Phòng Y tế > kiểm tra các cơ sở."])
  }
}
