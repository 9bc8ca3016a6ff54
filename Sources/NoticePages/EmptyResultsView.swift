import HTMLText
import SearchQuery

/// What a reader can do when nothing is shown.
struct EmptyResultsView {
  var form: SearchForm
  var total: Int

  var html: HTML {
    if total > 0 {
      return """
        <p class="total">\(say(
          "Tìm thấy \(PageFormat.number(total)) tài liệu, nhưng trang \(form.page) không có gì.",
          "\(counted(total, "document")) found, but there is nothing on page \(form.page)."))</p>
        <p><a href="\(SiteURL.search(form.withPage(1)).href)">\(say("Về trang đầu của kết quả", "To the first page of results"))</a></p>
        """
    }
    return """
      <p class="total">\(say("Không tìm thấy tài liệu nào.", "No document was found."))</p>
      <h2>\(say("Có thể thử", "What you can try"))</h2>
      <ul>
      \(advice.map { "<li>\($0)</li>" as HTML }.joined(separator: "\n"))
      </ul>
      """
  }

  private var advice: [HTML] {
    var advice: [HTML] = []
    if form.hasFilters {
      let unfiltered = SearchForm(query: form.query, sort: form.sort)
      let address = SiteURL.search(unfiltered).href
      advice.append(
        say(
          "<a href=\"\(address)\">Bỏ các bộ lọc</a> và tìm lại.",
          "<a href=\"\(address)\">Remove the filters</a> and search again."))
    }
    advice.append(
      say(
        "Xem lại chính tả, bớt từ hoặc dùng từ khác cùng nghĩa.",
        "Look at the spelling, leave out words, or use others that mean the same."))
    advice.append(
      say(
        "Gõ không dấu: <i>thong bao</i> cũng tìm thấy <i>thông báo</i>.",
        "Type without diacritics: <i lang=\"vi\">thong bao</i> also finds <i lang=\"vi\">thông báo</i>."))
    advice.append(
      say(
        "Tìm bằng số, ký hiệu, như 164/TB-UBND, hoặc chỉ bằng tên cơ quan.",
        "Search by number and symbol, like 164/TB-UBND, or by the name of a body alone."))
    if form.query.utf8.contains(UInt8(ascii: "\"")) {
      advice.append(
        say(
          "Bỏ dấu ngoặc kép: cụm từ trong ngoặc phải đúng từng từ một.",
          "Leave out the quotation marks: a phrase within them must match word by word."))
    }
    return advice
  }
}
