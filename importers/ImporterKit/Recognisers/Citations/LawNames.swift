/// Names of the laws, codes and ordinances of Vietnam since 1976, without their type.
///
/// They hold the same words as the sentences around them ("Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước
/// ngoài tại Việt Nam"), so that no rule finds where they end. A law that is missing here is found by its capital and
/// ends where `LawNameScanner` meets a word that no name holds.
enum LawNames {
  static let all: [Substring] = text.split(separator: ";").filter { !$0.isEmpty }

  private static let text = """
    An ninh mạng;An ninh quốc gia;An toàn thông tin mạng;An toàn thực phẩm;An toàn, vệ sinh lao động;An toàn bức xạ và kiểm soát \
    bức xạ;Áp dụng quyết định kiểm dịch;Ban hành văn bản quy phạm pháp luật;Ban hành văn bản quy phạm pháp luật của Hội đồng nhân \
    dân, Ủy ban nhân dân;Ban hành văn bản quy phạm pháp luật của HĐND, UBND;Báo chí;Bảo hiểm tiền gửi;Bảo hiểm xã hội;Bảo hiểm y \
    tế;Bảo vệ bí mật nhà nước;Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia;Bảo vệ dữ liệu cá nhân;Bảo vệ môi \
    trường;Bảo vệ quyền lợi người tiêu dùng;Bảo vệ sức khỏe nhân dân;Bảo vệ và kiểm dịch thực vật;Bảo vệ và phát triển rừng;Bảo \
    vệ và phát triển nguồn lợi thủy sản;Bảo vệ, chăm sóc và giáo dục trẻ em;Bầu cử đại biểu Quốc hội;Bầu cử đại biểu Hội đồng nhân \
    dân;Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân;Biên phòng Việt Nam;Biển Việt Nam;Biên giới quốc gia;Bình đẳng \
    giới;Bưu chính;Bưu chính, viễn thông;Các công cụ chuyển nhượng;Các tổ chức tín dụng;Cán bộ, công chức;Cạnh tranh;Căn \
    cước;Căn cước công dân;Cảnh sát biển Việt Nam;Cảnh sát cơ động;Cảnh vệ;Cấp, thoát nước;Chăn nuôi;Chất lượng sản phẩm, \
    hàng hóa;Chi phí giám định, định giá;Chuyển giao công nghệ;Chuyển đổi giới tính;Chứng khoán;Chữ thập đỏ;Hoạt động chữ thập \
    đỏ;Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài;Cơ yếu;Công an nhân dân;Công an xã;Công chứng;Công \
    đoàn;Công nghệ cao;Công nghệ thông tin;Công nghiệp công nghệ số;Công nghiệp quốc phòng, an ninh và động viên công \
    nghiệp;Công ty;Cư trú;Dân quân tự vệ;Dân số;Dân sự;Dạy nghề;Dầu khí;Di sản văn hóa;Doanh nghiệp;Doanh nghiệp nhà \
    nước;Doanh nghiệp tư nhân;Du lịch;Dược;Dự bị động viên;Lực lượng dự bị động viên;Về lực lượng dự bị động viên;Dự trữ quốc \
    gia;Dự trữ quốc phòng;Dữ liệu;Đa dạng sinh học;Đấu giá tài sản;Đấu thầu;Đất đai;Đầu tư;Đầu tư công;Đầu tư nước ngoài tại Việt \
    Nam;Đầu tư theo phương thức đối tác công tư;Đê điều;Địa chất và khoáng sản;Điện ảnh;Điện lực;Đo đạc và bản đồ;Đo \
    lường;Động viên công nghiệp;Đường bộ;Đường sắt;Đường sắt Việt Nam;Đặc xá;Giá;Giám định tư pháp;Giao dịch điện tử;Giao thông \
    đường bộ;Giao thông đường thủy nội địa;Giáo dục;Giáo dục đại học;Giáo dục nghề nghiệp;Giáo dục quốc phòng và an \
    ninh;Giống cây trồng;Giống vật nuôi;Hải quan;Hàng hải;Hàng hải Việt Nam;Hàng không dân dụng Việt Nam;Hiến, lấy, ghép mô, \
    bộ phận cơ thể người và hiến, lấy xác;Hình sự;Hòa giải, đối thoại tại Tòa án;Hòa giải ở cơ sở;Hóa chất;Hoạt động giám sát của \
    Quốc hội;Hoạt động giám sát của Quốc hội và Hội đồng nhân dân;Hoạt động văn hóa, văn nghệ;Hôn nhân và gia đình;Hợp tác xã;Hộ \
    tịch;Hội nghị;Hợp đồng kinh tế;Hợp đồng dân sự;Hợp nhất văn bản quy phạm pháp luật;Kế toán;Kế toán và thống kê;Kế toán - \
    thống kê;Khám bệnh, chữa bệnh;Khiếu nại;Khiếu nại, tố cáo;Khoa học và công nghệ;Khoa học, công nghệ và đổi mới sáng \
    tạo;Khoáng sản;Kiểm toán độc lập;Kiểm toán nhà nước;Kiến trúc;Kinh doanh bảo hiểm;Kinh doanh bất động sản;Khuyến khích đầu \
    tư trong nước;Lao động;Lâm nghiệp;Lý lịch tư pháp;Luật sư;Lưu trữ;Lưu trữ quốc gia;Lực lượng cảnh sát biển Việt Nam;Lực lượng \
    tham gia bảo vệ an ninh, trật tự ở cơ sở;Mặt trận Tổ quốc Việt Nam;Nuôi con nuôi;Năng lượng nguyên tử;Ngân hàng;Ngân hàng \
    Nhà nước;Ngân hàng Nhà nước Việt Nam;Ngân hàng, hợp tác xã tín dụng và công ty tài chính;Ngân sách nhà nước;Nghĩa vụ quân \
    sự;Nghĩa vụ lao động công ích;Ngoại hối;Người cao tuổi;Người khuyết tật;Về người tàn tật;Người tàn tật;Người lao động Việt Nam \
    đi làm việc ở nước ngoài theo hợp đồng;Đưa người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng;Nhà giáo;Nhà \
    ở;Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam;Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước \
    ngoài tại Việt Nam;Xuất cảnh, nhập cảnh của công dân Việt Nam;Phá sản;Phá sản doanh nghiệp;Phí và lệ phí;Phòng bệnh;Phòng \
    cháy và chữa cháy;Phòng cháy, chữa cháy và cứu nạn, cứu hộ;Phòng, chống bạo lực gia đình;Phòng, chống bệnh truyền \
    nhiễm;Phòng, chống khủng bố;Phòng, chống lụt, bão;Phòng, chống ma túy;Phòng, chống mại dâm;Phòng, chống mua bán người;Phòng, \
    chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người;Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn \
    dịch mắc phải ở người (HIV/AIDS);Phòng, chống rửa tiền;Phòng, chống tác hại của rượu, bia;Phòng, chống tác hại của thuốc \
    lá;Phòng, chống tham nhũng;Phòng, chống thiên tai;Phòng không nhân dân;Phòng thủ dân sự;Phổ biến, giáo dục pháp luật;Phổ \
    cập giáo dục tiểu học;Pháp điển hệ thống quy phạm pháp luật;Quản lý ngoại thương;Quản lý nợ công;Quản lý thị trường;Quản lý \
    thuế;Quản lý, sử dụng tài sản công;Quản lý, sử dụng tài sản nhà nước;Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh \
    doanh tại doanh nghiệp;Quản lý và đầu tư vốn nhà nước tại doanh nghiệp;Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ \
    trợ;Quản lý, sử dụng vũ khí, vật liệu nổ, công cụ hỗ trợ;Quảng cáo;Quân nhân chuyên nghiệp, công nhân và viên chức quốc \
    phòng;Quốc phòng;Quốc tịch;Quốc tịch Việt Nam;Quy hoạch;Quy hoạch đô thị;Quy hoạch đô thị và nông thôn;Sở hữu trí tuệ;Sử \
    dụng năng lượng tiết kiệm và hiệu quả;Sĩ quan Quân đội nhân dân Việt Nam;Tài nguyên nước;Tài nguyên, môi trường biển và hải \
    đảo;Tần số vô tuyến điện;Thanh niên;Thanh tra;Thi đua, khen thưởng;Thi hành án dân sự;Thi hành án hình sự;Thi hành án \
    phạt tù;Thi hành tạm giữ, tạm giam;Thỏa thuận quốc tế;Ký kết, gia nhập và thực hiện điều ước quốc tế;Ký kết, gia nhập và \
    thực hiện thỏa thuận quốc tế;Điều ước quốc tế;Thống kê;Thú y;Thủ đô;Thủ tục giải quyết các vụ án hành chính;Thủ tục giải \
    quyết các vụ án dân sự;Thủy lợi;Khai thác và bảo vệ công trình thủy lợi;Thủy sản;Thuế bảo vệ môi trường;Thuế chuyển quyền \
    sử dụng đất;Thuế doanh thu;Thuế giá trị gia tăng;Thuế lợi tức;Thuế nhà, đất;Thuế sử dụng đất nông nghiệp;Thuế sử dụng đất phi \
    nông nghiệp;Thuế tài nguyên;Thuế thu nhập cá nhân;Thuế thu nhập doanh nghiệp;Thuế thu nhập đối với người có thu nhập \
    cao;Thuế tiêu thụ đặc biệt;Thuế xuất khẩu, thuế nhập khẩu;Thư viện;Thực hành tiết kiệm, chống lãng phí;Thực hiện dân chủ ở cơ \
    sở;Thực hiện dân chủ ở xã, phường, thị trấn;Thương mại;Thể dục, thể thao;Tiếp cận thông tin;Tiếp công dân;Tiêu chuẩn và \
    quy chuẩn kỹ thuật;Tín ngưỡng, tôn giáo;Tổ chức chính quyền địa phương;Tổ chức Chính phủ;Tổ chức cơ quan điều tra hình sự;Tổ \
    chức điều tra hình sự;Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;Tổ chức Hội đồng nhân dân và Ủy ban nhân dân các cấp;Tổ \
    chức HĐND và UBND;Tổ chức HĐND và UBND các cấp;Tổ chức HĐND - UBND;Tổ chức Hội đồng nhân dân và Ủy ban hành chính các \
    cấp;Tổ chức Quốc hội;Tổ chức Tòa án nhân dân;Tổ chức Viện kiểm sát nhân dân;Tổ chức Tòa án quân sự;Tố cáo;Tố tụng dân sự;Tố \
    tụng hành chính;Tố tụng hình sự;Trách nhiệm bồi thường của Nhà nước;Trật tự, an toàn giao thông đường bộ;Trẻ em;Trọng tài \
    thương mại;Trồng trọt;Trưng cầu ý dân;Trưng mua, trưng dụng tài sản;Trợ giúp pháp lý;Tương trợ tư pháp;Tư pháp người chưa \
    thành niên;Ưu đãi người có công với cách mạng;Ưu đãi người hoạt động cách mạng, liệt sĩ và gia đình liệt sĩ;Quy định danh hiệu \
    vinh dự Nhà nước "Bà mẹ Việt Nam anh hùng";Vệ sinh an toàn thực phẩm;Viên chức;Việc làm;Viễn thông;Xây dựng;Xử lý vi phạm \
    hành chính;Xử phạt vi phạm hành chính;Xuất bản;Xuất cảnh, nhập cảnh, cư trú của người nước ngoài;Bảo vệ công trình giao \
    thông;Bảo hộ quyền sở hữu công nghiệp;Bảo hộ quyền tác giả;Chất lượng hàng hóa;Chống tham nhũng;Cán bộ công chức;Án phí, lệ phí \
    Tòa án;Điều kiện kinh doanh;Đất đai nông nghiệp;Hành nghề y, dược tư nhân;Cựu chiến binh;Giám định tư pháp hình sự;Giải quyết \
    tranh chấp lao động;Kiểm sát viên Viện kiểm sát nhân dân;Thẩm phán và Hội thẩm Tòa án nhân dân;Thanh tra nhân dân;Thuế đất;Tình \
    trạng khẩn cấp;Trang bị, quản lý, sử dụng vũ khí;Quản lý, sử dụng pháo;Tổ chức và hoạt động của Hội đồng nhân dân;Nhiệm vụ, \
    quyền hạn cụ thể của Hội đồng nhân dân và Ủy ban nhân dân ở mỗi cấp;Giám sát và hướng dẫn của Ủy ban Thường vụ Quốc hội, hướng \
    dẫn và kiểm tra của Chính phủ đối với Hội đồng nhân dân;Tự vệ trong nhập khẩu hàng hóa nước ngoài vào Việt Nam;Đối xử tối huệ \
    quốc và đối xử quốc gia trong thương mại quốc tế;Chống bán phá giá hàng hóa nhập khẩu vào Việt Nam;Chống trợ cấp hàng hóa \
    nhập khẩu vào Việt Nam;Thủ tục bắt giữ tàu bay;Thủ tục bắt giữ tàu biển;Trình tự, thủ tục xem xét, quyết định áp dụng các \
    biện pháp xử lý hành chính tại Tòa án nhân dân;Quản lý thị trường nội địa;Bảo vệ, chăm sóc trẻ em;Hợp tác quốc tế về tư \
    pháp;Cảnh sát môi trường;Cảnh sát cơ động nhân dân;Tổ chức Viện kiểm sát quân sự;Công nghiệp quốc phòng;Quản lý, bảo vệ công \
    trình quốc phòng và khu quân sự;Bảo vệ công trình quốc phòng và khu quân sự;Di sản;Phát triển công nghiệp công nghệ \
    số;Hóa đơn;Nhà giáo và cán bộ quản lý giáo dục;Phục hồi, phá sản;Tương trợ tư pháp về hình sự;Tương trợ tư pháp về dân sự;Dẫn \
    độ;Hàm, cấp ngoại giao;Về hàm, cấp ngoại giao;Lực \
    lượng dân quân tự vệ;Dân quân tự vệ biển;nước Cộng hòa xã hội chủ nghĩa Việt Nam
    """
}
