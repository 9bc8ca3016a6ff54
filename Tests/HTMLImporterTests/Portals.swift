/// Pages of invented portals, as offices built them: a table layout of 2003, a portal of `div` elements of 2012, a notice
/// saved by Word, a page of links.
enum Portals {
  static let paragraphs = [
    "Sáng ngày 22 tháng 7, Ủy ban nhân dân huyện Tân Lộc Hạ tổ chức họp triển khai công tác phòng, chống lụt bão, với sự tham dự của lãnh đạo các phòng, ban và các xã.",
    "Theo kế hoạch, các xã rà soát hệ thống kênh mương, nạo vét các đoạn bị bồi lắng, chuẩn bị vật tư, phương tiện, bố trí lực lượng trực ban suốt ngày đêm trong mùa mưa.",
    "Chủ tịch Ủy ban nhân dân huyện yêu cầu các xã báo cáo kết quả trước ngày 30 hằng tháng, kịp thời thông báo cho nhân dân khi có tình huống, không để bị động, bất ngờ.",
  ]

  /// Nested tables without a single id, menus left and right, everything in cells.
  static let tables = """
    <html><head><title>Họp phòng chống lụt bão</title></head><body>
    <table width="780"><tr><td colspan="3"><img src="b.jpg" alt="Cổng thông tin huyện Tân Lộc Hạ"></td></tr>
    <tr><td colspan="3">Thứ tư, 24/07/2013</td></tr>
    <tr><td width="150"><table><tr><td><a href="/">Trang chủ</a></td></tr><tr><td><a href="gt.asp">Giới thiệu</a></td></tr>
    <tr><td><a href="tt.asp">Tin tức</a></td></tr><tr><td><a href="vb.asp">Văn bản</a></td></tr></table></td>
    <td width="450"><table><tr><td><font size="4"><b>Họp phòng chống lụt bão</b></font></td></tr>
    <tr><td>Thứ hai, 22/07/2013, 08:15 (GMT+7)</td></tr>
    <tr><td><p>\(paragraphs[0])</p><p>\(paragraphs[1])</p><p>\(paragraphs[2])</p></td></tr></table></td>
    <td width="180"><table><tr><td><a href="1.asp">Tin đã đưa về giao thông nông thôn</a></td></tr>
    <tr><td><a href="2.asp">Tin đã đưa về khuyến nông</a></td></tr></table></td></tr>
    <tr><td colspan="3" align="center">Bản quyền thuộc huyện Tân Lộc Hạ. Điện thoại: (0000) 123 456</td></tr></table>
    </body></html>
    """

  static let divisions = """
    <html><head><title>Họp phòng chống lụt bão</title><base href="http://tanlocha.example/tin-tuc/"></head><body>
    <div id="header"><h2>Huyện Tân Lộc Hạ</h2></div>
    <div class="duong-dan"><a href="/">Trang chủ</a> » <a href="../tin-tuc">Tin tức</a> › <a href="tb">Thông báo</a></div>
    <div class="menu-trai"><ul><li><a href="/gt">Giới thiệu</a><li><a href="/vb">Văn bản</a></ul></div>
    <div class="noi-dung-chi-tiet"><h1>Họp phòng chống lụt bão</h1><div class="meta-tin">Ngày đăng: 22/07/2013</div>
    <p>\(paragraphs[0])</p><table border="1"><tr><th>Xã<th>Chiều dài<tr><td>An Phỏng<td>200 m<tr><td>Hòa Dụ<td>150 m</table>
    <p>\(paragraphs[1])</p><p>\(paragraphs[2]) <img src="k.jpg" alt="Kênh số 3 sau khi nạo vét"></p></div>
    <div class="tin-lien-quan"><h3>Tin liên quan</h3><ul><li><a href="12.html">Nạo vét kênh số 2</a></ul></div>
    <div id="binh-luan"><p>Bà Mơ Tưởng: đề nghị xã sớm nạo vét kênh số 3, vì nước tràn vào ruộng, rất mong được quan tâm.</p></div>
    <div style="display:none"><p>Đang tải dữ liệu</p></div>
    <div class="chan-trang">Trưởng Ban biên tập: Ông Không Có Thật, địa chỉ: số 1, thị trấn Tân Lộc Hạ</div></body></html>
    """

  /// A notice in two columns of a portal, its head and foot in tables.
  static let notice = """
    <html><head><title>Thông báo</title></head><body><div class="menu"><a href="/">Trang chủ</a> <a href="vb">Văn bản</a></div>
    <div class="khung"><table><tr><td>ỦY BAN NHÂN DÂN<br>HUYỆN TÂN LỘC HẠ<br>Số: 164/TB-UBND</td>
    <td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table>
    <p><b>THÔNG BÁO</b></p><div class="related"><p>Về việc ngừng cấp nước</p></div><ul><li><a href="kp2">Khu phố 2</a></ul>
    <table><tr><td>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.</td><td>CHỦ TỊCH<br>Không Có Thật</td></tr></table></div>
    <div class="footer">Bản quyền thuộc huyện Tân Lộc Hạ</div></body></html>
    """

  static let word = """
    <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Kế hoạch</title>
    <!--[if gte mso 9]><xml><o:Author>Không Có Thật</o:Author></xml><![endif]--></head><body lang=VI><div class=Section1>
    <p class=MsoNormal>Kế hoạch nạo vét<o:p></o:p></p>
    <p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
    </span></span></span><![endif]>Kênh số 2<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
    style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Kênh số 3</p>
    <p class=MsoNormal><span style='display:none;mso-hide:all'>bản nháp</span>Hết</p></div></body></html>
    """

  static let links = """
    <html><head><title>Văn bản</title></head><body><div class="menu"><a href="/">Trang chủ</a></div><ul>
    <li><a href="1.html">Quyết định về việc giao đất</a><li><a href="2.html">Thông báo về việc ngừng cấp nước</a>
    <li><a href="3.html">Công văn về việc trực ban</a></ul><div class="footer">Huyện Tân Lộc Hạ</div></body></html>
    """

  /// Content beside a menu and above an imprint that is longer than most notices, in a layout table.
  static func framed(_ content: String) -> String {
    let menu = (1...12).map { "<tr><td><a href='m\($0).asp'>Mục lục số \($0) của huyện</a></td></tr>" }.joined()
    return """
      <html><head><title>Tin</title></head><body><table><tr><td><table>\(menu)</table></td><td>\(content)</td></tr>
      <tr><td colspan=2><p>Cổng thông tin điện tử huyện Tân Lộc Hạ, địa chỉ: số 1, thị trấn Tân Lộc Hạ, điện thoại: 0000,
      fax: 0000. Chịu trách nhiệm nội dung: Ông Không Có Thật, Chủ tịch. Ghi rõ nguồn khi sử dụng thông tin.</p></td></tr>
      </table></body></html>
      """
  }

  static let head = """
    <table><tr><td>ỦY BAN NHÂN DÂN<br>Số: 12/TB-UBND<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc
    </table>
    """
}
