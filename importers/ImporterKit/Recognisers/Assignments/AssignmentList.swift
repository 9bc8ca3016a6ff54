/// A unit whose tasks are the points below its line: "1. Trạm Thú y huyện:", "2. Phòng Giáo dục chỉ đạo các trường:".
struct AssignmentList {
  var unit: String
  /// What the line says behind the unit: each point goes on from there.
  var lead: ArraySlice<AssignmentWord>
  var item: AssignmentItem
  var hasPoints = false
}
