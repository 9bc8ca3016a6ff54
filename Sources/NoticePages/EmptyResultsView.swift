import HTMLText
import SearchQuery

/// What a reader can do when nothing is shown.
struct EmptyResultsView {
  var form: SearchForm
  var total: Int

  var html: HTML {
    if total > 0 {
      return """
        <p class="total">Tìm thấy \(VietnameseFormat.number(total)) tài liệu, nhưng trang \(form.page) không có gì.</p>
        <p><a href="\(SiteURL.search(form.withPage(1)).path)">Về trang đầu của kết quả</a></p>
        """
    }
    return """
      <p class="total">Không tìm thấy tài liệu nào.</p>
      <h2>Có thể thử</h2>
      <ul>
      \(advice.map { "<li>\($0)</li>" as HTML }.joined(separator: "\n"))
      </ul>
      """
  }

  private var advice: [HTML] {
    var advice: [HTML] = []
    if form.hasFilters {
      let unfiltered = SearchForm(query: form.query, sort: form.sort)
      advice.append("<a href=\"\(SiteURL.search(unfiltered).path)\">Bỏ các bộ lọc</a> và tìm lại.")
    }
    advice.append("Xem lại chính tả, bớt từ hoặc dùng từ khác cùng nghĩa.")
    advice.append("Gõ không dấu: <i>thong bao</i> cũng tìm thấy <i>thông báo</i>.")
    advice.append("Tìm bằng số, ký hiệu, như 164/TB-UBND, hoặc chỉ bằng tên cơ quan.")
    if form.query.utf8.contains(UInt8(ascii: "\"")) {
      advice.append("Bỏ dấu ngoặc kép: cụm từ trong ngoặc phải đúng từng từ một.")
    }
    return advice
  }
}
