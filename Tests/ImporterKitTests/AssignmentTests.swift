import NoticeModel
import Testing

@testable import ImporterKit

@Suite struct AssignmentTests {
  private func read(_ text: String, isReport: Bool = false, issuedOn: CivilDate? = nil) -> [String] {
    let segments = Segment.segments(of: text.split(separator: "\n").map { .paragraph(String($0)) })
    return AssignmentRecogniser.read(
      in: segments, range: 0..<segments.count, isReport: isReport, issuedOn: issuedOn
    )
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

  @Test("what a line with a colon begins, each of its points goes on with; alone it is a task itself")
  func lead() {
    let text = """
      1. Phòng Giáo dục chỉ đạo các trường:
      - Thu đúng mức.
      - Trả lại trước ngày 30/9/2031 phần thu sai.
      2. Phòng Tài chính lập danh sách gồm:
      3. Thanh tra huyện kiểm tra.
      """
    #expect(
      read(text) == [
        "Phòng Giáo dục > chỉ đạo các trường: Thu đúng mức.",
        "Phòng Giáo dục > chỉ đạo các trường: Trả lại trước ngày 30/9/2031 phần thu sai. > 2031-09-30",
        "Phòng Tài chính > lập danh sách gồm:", "Thanh tra huyện > kiểm tra.",
      ])
  }

  @Test(
    "a sentence may say when, or in what case, before it says who",
    arguments: [
      ("Điều 3. Trong thời hạn 03 ngày, UBND cấp xã phải niêm yết.", ["UBND cấp xã > niêm yết."]),
      ("Nhận được Công văn này, yêu cầu các cơ quan liên quan thực hiện.", ["các cơ quan liên quan > thực hiện."]),
      ("2. Việc cũ giữ nguyên. Đối với hộ còn lại, UBND xã tiếp tục vận động.", ["UBND xã > tiếp tục vận động."]),
      ("Trong thời hạn 03 ngày, UBND xã niêm yết.", []),
    ])
  func behindLead(_ text: String, _ found: [String]) {
    #expect(read(text) == found)
  }

  @Test("the text below an article says who does what, and so do the steps of a procedure")
  func provisions() {
    #expect(read("Điều 5. Xác nhận\nUBND cấp xã xác nhận trong 10 ngày.") == ["UBND cấp xã > xác nhận trong 10 ngày."])
    #expect(read("II. KẾT QUẢ\nUBND cấp xã xác nhận trong 10 ngày.") == [])
    #expect(read("Bước 2: Phòng Giáo dục tổng hợp, gửi Sở Mẫu.") == ["Phòng Giáo dục > tổng hợp, gửi Sở Mẫu."])
  }

  @Test("a remark in parentheses gives a task, and so does an order there")
  func remarks() {
    #expect(read("- Giám đốc Trung tâm Mẫu (chuẩn bị tài liệu);") == ["Giám đốc Trung tâm Mẫu > chuẩn bị tài liệu"])
    #expect(read("- Trưởng thôn và 23 hộ dân (giao UBND xã Mẫu mời).") == ["UBND xã Mẫu > mời"])
    #expect(read("- Ban Quản lý (thực hiện từ 2010) gồm 5 người.") == [])
  }

  @Test("of a unit something may be said before its task: what it did, that it is to blame")
  func saidBefore() {
    #expect(
      read("Điều 2. Các xã đã thu năm 2009 thì lập danh sách, hoàn trả.") == ["Các xã > lập danh sách, hoàn trả."])
    #expect(
      read("1. Phê bình Giám đốc Trung tâm Mẫu vì chậm báo cáo. Yêu cầu từ ngày 07/6 phải công bố lịch.") == [
        "Giám đốc Trung tâm Mẫu > từ ngày 07/6 phải công bố lịch."
      ])
    #expect(
      read("Điều 3. Trưởng phòng Nội vụ và các ông có tên tại Điều 1 chịu trách nhiệm thi hành.") == [
        "Trưởng phòng Nội vụ và các ông có tên tại Điều 1 > thi hành."
      ])
  }

  @Test("in running text a day still to come makes a task, and what follows a task goes on with others")
  func runningText() {
    let line = "Ban Tiếp công dân chuẩn bị báo cáo, gửi trước ngày 17/12/2018."
    let issued = CivilDate(year: 2018, month: 12, day: 13)
    #expect(
      read(line, issuedOn: issued) == ["Ban Tiếp công dân > chuẩn bị báo cáo, gửi trước ngày 17/12/2018. > 2018-12-17"])
    #expect(read(line, issuedOn: CivilDate(year: 2019, month: 1, day: 2)) == [])
    #expect(read("Ban Tiếp công dân thông báo lịch trước ngày 17/12/2018.", issuedOn: issued) == [])
    #expect(
      read("Trạm cấp nước có trách nhiệm mở nước; UBND thị trấn kiểm tra các hộ.") == [
        "Trạm cấp nước > mở nước", "UBND thị trấn > kiểm tra các hộ.",
      ])
  }

  @Test("the day up to which figures run is no deadline")
  func figures() {
    #expect(read("Đề nghị các cơ quan báo cáo kết quả vận động đến ngày 16/9/2031.").first?.hasSuffix("2031.") == true)
    #expect(read("Giao Phòng Mẫu thực hiện đến ngày 16/9/2031.").first?.hasSuffix("> 2031-09-16") == true)
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
      "3. Các trường hợp thu hồi đất thực hiện theo Luật.", "2. UBND xã có quyền yêu cầu xác minh.",
      "4. Giám đốc bị xem xét cách chức.",
    ])
  func nothing(_ line: String) {
    #expect(read(line) == [])
  }

  @Test("a report tells what units did: only orders are read")
  func report() {
    let line = "1. Phòng Y tế phối hợp với Trạm Y tế xã kiểm tra 12 cơ sở."
    #expect(read(line, isReport: true) == [])
    #expect(read("Giao Phòng Y tế kiểm tra các cơ sở.", isReport: true) == ["Phòng Y tế > kiểm tra các cơ sở."])
    #expect(read("Đề nghị UBND tỉnh xem xét hỗ trợ.", isReport: true) == [])
  }
}
