/// The built-in thesaurus: what residents say, and what laws and notices say.
///
/// The form is that of `Thesaurus`. The source names the law that the matter belongs to; the phrases are those of
/// notices. Where the said side is also a word of its own, the row is `forward`.
enum SynonymList {
  static let text = """
    said,written,direction,weight,source
    # Water, power and streets
    cúp nước|cắt nước|mất nước,ngừng cấp nước|tạm ngừng cấp nước|ngưng cấp nước,both,0.5,Nghị định 117/2007/NĐ-CP
    cúp điện|cắt điện|mất điện,ngừng cung cấp điện|ngừng cấp điện|giảm mức cung cấp điện,both,0.5,Luật Điện lực 2004
    đèn đường,chiếu sáng công cộng|chiếu sáng đô thị,both,0.5,Nghị định 79/2009/NĐ-CP
    nghẹt cống|cống nghẹt|ngập nước|ngập đường,thoát nước|ngập úng,forward,0.4,Nghị định 80/2014/NĐ-CP
    đốn cây|chặt cây|mé cây,chặt hạ cây xanh|cắt tỉa cây xanh,forward,0.5,Nghị định 64/2010/NĐ-CP
    đổ rác|gom rác|lấy rác,thu gom rác thải|chất thải rắn sinh hoạt,forward,0.5,Luật Bảo vệ môi trường 2014
    vỉa hè|lề đường,hè phố,both,0.5,Luật Giao thông đường bộ 2008
    kẹt xe|tắc đường,ùn tắc giao thông,both,0.5,Luật Giao thông đường bộ 2008
    cấp số nhà|làm số nhà,gắn biển số nhà|đánh số nhà,both,0.5,Quyết định 05/2006/QĐ-BXD
    đặt tên đường,đổi tên đường,forward,0.4,Nghị định 91/2005/NĐ-CP
    bán hàng rong|hàng rong,buôn bán rong,both,0.5,Nghị định 39/2007/NĐ-CP
    # Land
    đền bù,bồi thường,both,0.5,Luật Đất đai 2003
    giải tỏa,giải phóng mặt bằng|thu hồi đất,forward,0.5,Luật Đất đai 2013
    giải phóng mặt bằng,giải tỏa,forward,0.4,Luật Đất đai 2013
    mất đất|lấy đất,thu hồi đất,forward,0.4,Luật Đất đai 2013
    sổ đỏ|sổ hồng|bìa đỏ,giấy chứng nhận quyền sử dụng đất|GCNQSDĐ,both,0.5,"Luật Đất đai 2013, điều 3"
    sang tên|sang tên sổ đỏ,đăng ký biến động|chuyển nhượng quyền sử dụng đất,forward,0.4,Luật Đất đai 2013
    bán đất|mua đất|mua bán đất,chuyển nhượng quyền sử dụng đất,forward,0.5,Luật Đất đai 2013
    cho đất|tặng đất,tặng cho quyền sử dụng đất,forward,0.5,Luật Đất đai 2013
    lên thổ cư|chuyển thổ cư,chuyển mục đích sử dụng đất,forward,0.5,Luật Đất đai 2013
    đất thổ cư,đất ở,forward,0.4,Luật Đất đai 2013
    đất ruộng|đất lúa,đất trồng lúa,both,0.5,Luật Đất đai 2013
    tách sổ|chia đất,tách thửa|tách thửa đất,forward,0.5,Luật Đất đai 2013
    đấu giá đất,đấu giá quyền sử dụng đất,both,0.5,Luật Đất đai 2013
    kiện đất|tranh chấp ranh đất,tranh chấp đất đai,forward,0.5,Luật Đất đai 2013
    thuế đất|thuế nhà đất,thuế sử dụng đất phi nông nghiệp,both,0.5,Luật Thuế sử dụng đất phi nông nghiệp 2010
    khoan giếng|đào giếng,khai thác nước dưới đất|khoan nước dưới đất,forward,0.5,Luật Tài nguyên nước 2012
    hút cát|cát tặc,khai thác cát|khai thác khoáng sản,forward,0.4,Luật Khoáng sản 2010
    bốc mộ|dời mộ,di dời mồ mả|di dời mộ|cải táng,both,0.4,Nghị định 23/2016/NĐ-CP
    nghĩa địa,nghĩa trang,both,0.5,Nghị định 23/2016/NĐ-CP
    # Building
    giấy phép xây nhà|xin phép xây nhà|xây nhà,giấy phép xây dựng|cấp phép xây dựng,forward,0.5,Luật Xây dựng 2014
    xây lụi|xây chui|xây cất trái phép,xây dựng không phép|xây dựng trái phép,both,0.5,Nghị định 180/2007/NĐ-CP
    đập nhà|phá nhà,phá dỡ công trình|tháo dỡ,forward,0.4,Luật Xây dựng 2014
    nhà giá rẻ|nhà thu nhập thấp,nhà ở xã hội,both,0.5,Luật Nhà ở 2014
    # Papers of a person
    hộ khẩu|sổ hộ khẩu|nhập hộ khẩu,đăng ký thường trú|thường trú,forward,0.5,Luật Cư trú 2006
    đăng ký thường trú,hộ khẩu,forward,0.4,Luật Cư trú 2006
    sổ tạm trú,đăng ký tạm trú,both,0.5,Luật Cư trú 2006
    giấy khai sinh|làm khai sinh,đăng ký khai sinh,both,0.5,Luật Hộ tịch 2014
    giấy chứng tử|giấy báo tử,đăng ký khai tử|trích lục khai tử|khai tử,both,0.5,Luật Hộ tịch 2014
    giấy kết hôn|hôn thú|giấy hôn thú,giấy chứng nhận kết hôn|đăng ký kết hôn,both,0.5,Luật Hộ tịch 2014
    giấy độc thân|chứng nhận độc thân,xác nhận tình trạng hôn nhân,both,0.5,Nghị định 123/2015/NĐ-CP
    nhận con nuôi|xin con nuôi,nuôi con nuôi,both,0.5,Luật Nuôi con nuôi 2010
    ly dị,ly hôn,both,0.5,Luật Hôn nhân và gia đình 2014
    tiền nuôi con,cấp dưỡng,forward,0.4,Luật Hôn nhân và gia đình 2014
    chia gia tài|chia tài sản,thừa kế|di sản thừa kế,forward,0.4,Bộ luật Dân sự 2015
    chứng minh thư|giấy chứng minh,chứng minh nhân dân|CMND|căn cước công dân,both,0.5,Nghị định 05/1999/NĐ-CP
    thẻ căn cước|CCCD,căn cước công dân|chứng minh nhân dân,both,0.5,Luật Căn cước công dân 2014
    passport,hộ chiếu,both,0.5,"Luật Xuất cảnh, nhập cảnh của công dân Việt Nam 2019"
    giấy không tiền án|lý lịch tư pháp,phiếu lý lịch tư pháp,forward,0.5,Luật Lý lịch tư pháp 2009
    công chứng|sao y,chứng thực|chứng thực bản sao,forward,0.5,Nghị định 23/2015/NĐ-CP
    bằng lái|bằng lái xe,giấy phép lái xe,both,0.5,Luật Giao thông đường bộ 2008
    cà vẹt|cà vẹt xe|giấy tờ xe,giấy đăng ký xe|chứng nhận đăng ký xe,both,0.5,Luật Giao thông đường bộ 2008
    xe đò,xe khách,both,0.5,Luật Giao thông đường bộ 2008
    xe bus,xe buýt,both,0.5,Luật Giao thông đường bộ 2008
    # Offices
    một cửa,bộ phận tiếp nhận và trả kết quả|cơ chế một cửa,forward,0.4,Nghị định 61/2018/NĐ-CP
    làm giấy tờ|thủ tục giấy tờ,thủ tục hành chính,forward,0.5,Nghị định 63/2010/NĐ-CP
    nộp qua mạng|nộp hồ sơ qua mạng,dịch vụ công trực tuyến,forward,0.5,Nghị định 43/2011/NĐ-CP
    website|trang web,trang thông tin điện tử|cổng thông tin điện tử,both,0.5,Nghị định 43/2011/NĐ-CP
    email,thư điện tử,both,0.5,Nghị định 64/2007/NĐ-CP
    tiếp dân,tiếp công dân,both,0.5,Luật Tiếp công dân 2013
    thưa kiện|kiện cáo,khiếu nại|tố cáo,forward,0.4,Luật Khiếu nại 2011; Luật Tố cáo 2018
    ủy ban xã,ủy ban nhân dân xã,both,0.5,Luật Tổ chức chính quyền địa phương 2015
    ủy ban phường,ủy ban nhân dân phường,both,0.5,Luật Tổ chức chính quyền địa phương 2015
    ủy ban huyện,ủy ban nhân dân huyện,both,0.5,Luật Tổ chức chính quyền địa phương 2015
    ủy ban tỉnh,ủy ban nhân dân tỉnh,both,0.5,Luật Tổ chức chính quyền địa phương 2015
    chủ tịch xã,chủ tịch ủy ban nhân dân xã,both,0.5,Luật Tổ chức chính quyền địa phương 2015
    chủ tịch phường,chủ tịch ủy ban nhân dân phường,both,0.5,Luật Tổ chức chính quyền địa phương 2015
    chủ tịch huyện,chủ tịch ủy ban nhân dân huyện,both,0.5,Luật Tổ chức chính quyền địa phương 2015
    chủ tịch tỉnh,chủ tịch ủy ban nhân dân tỉnh,both,0.5,Luật Tổ chức chính quyền địa phương 2015
    đi bầu|đi bỏ phiếu,bầu cử,forward,0.5,Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân 2015
    tiền phạt|bị phạt|phạt nguội,xử phạt vi phạm hành chính,forward,0.4,Luật Xử lý vi phạm hành chính 2012
    # Trade and taxes
    mở quán|mở tiệm|giấy phép buôn bán,đăng ký hộ kinh doanh|hộ kinh doanh,forward,0.5,Nghị định 78/2015/NĐ-CP
    giấy phép kinh doanh,đăng ký kinh doanh|giấy chứng nhận đăng ký kinh doanh,both,0.5,Nghị định 78/2015/NĐ-CP
    thuế môn bài,lệ phí môn bài,both,0.5,Nghị định 139/2016/NĐ-CP
    thuế trước bạ|tiền trước bạ,lệ phí trước bạ,both,0.5,Luật Phí và lệ phí 2015
    hàng nhái|hàng dỏm,hàng giả,both,0.5,Nghị định 98/2020/NĐ-CP
    # Work and welfare
    xin việc|tìm việc|kiếm việc,tuyển dụng|giới thiệu việc làm,forward,0.5,Luật Việc làm 2013
    thi công chức,tuyển dụng công chức|thi tuyển công chức,both,0.5,"Luật Cán bộ, công chức 2008"
    đuổi việc,buộc thôi việc|sa thải,both,0.5,Bộ luật Lao động 2012
    tiền thất nghiệp,trợ cấp thất nghiệp|bảo hiểm thất nghiệp,both,0.5,Luật Việc làm 2013
    nghỉ đẻ|nghỉ sinh,thai sản|nghỉ thai sản,both,0.5,Luật Bảo hiểm xã hội 2014
    về hưu,nghỉ hưu|hưu trí,both,0.5,Luật Bảo hiểm xã hội 2014
    xuất khẩu lao động,đi làm việc ở nước ngoài,both,0.5,Luật Người lao động Việt Nam đi làm việc ở nước ngoài 2020
    học nghề|dạy nghề,giáo dục nghề nghiệp|đào tạo nghề,both,0.5,Luật Giáo dục nghề nghiệp 2014
    người già|ông bà già,người cao tuổi,both,0.5,Luật Người cao tuổi 2009
    tiền già|trợ cấp người già,trợ cấp xã hội hàng tháng|bảo trợ xã hội,forward,0.4,Luật Người cao tuổi 2009
    tàn tật|người tàn tật,người khuyết tật|khuyết tật,both,0.5,Luật Người khuyết tật 2010
    trẻ mồ côi|trẻ cơ nhỡ,trẻ em có hoàn cảnh đặc biệt,forward,0.5,Luật Trẻ em 2016
    cứu trợ|cứu đói,trợ giúp xã hội|trợ giúp đột xuất,forward,0.4,Nghị định 136/2013/NĐ-CP
    bạo hành|đánh vợ,bạo lực gia đình,forward,0.5,"Luật Phòng, chống bạo lực gia đình 2007"
    đi lính|đi bộ đội,nghĩa vụ quân sự|gọi nhập ngũ|nhập ngũ,forward,0.5,Luật Nghĩa vụ quân sự 2015
    khám nghĩa vụ,khám sức khỏe nghĩa vụ quân sự,both,0.5,Luật Nghĩa vụ quân sự 2015
    # Health and schools
    chích ngừa|tiêm ngừa|chủng ngừa,tiêm chủng|tiêm vắc xin,both,0.5,"Luật Phòng, chống bệnh truyền nhiễm 2007"
    trạm xá,trạm y tế,both,0.5,Nghị định 117/2014/NĐ-CP
    nhà thương,bệnh viện,both,0.5,"Luật Khám bệnh, chữa bệnh 2009"
    ngộ độc thức ăn,ngộ độc thực phẩm,both,0.5,Luật An toàn thực phẩm 2010
    hút chích|xì ke,ma túy|nghiện ma túy,forward,0.5,"Luật Phòng, chống ma túy 2021"
    tiền học|tiền trường,học phí,both,0.5,Nghị định 81/2021/NĐ-CP
    xin học|nhập học,tuyển sinh,forward,0.4,Luật Giáo dục 2019
    cấp 1|cấp một,tiểu học,forward,0.4,Luật Giáo dục 2019
    cấp 2|cấp hai,trung học cơ sở|THCS,forward,0.4,Luật Giáo dục 2019
    cấp 3|cấp ba,trung học phổ thông|THPT,forward,0.4,Luật Giáo dục 2019
    nhà trẻ|mẫu giáo,mầm non,forward,0.5,Luật Giáo dục 2019
    # Farming and nature
    thuốc sâu|thuốc trừ sâu,thuốc bảo vệ thực vật,both,0.5,Luật Bảo vệ và kiểm dịch thực vật 2013
    dịch tả heo|dịch heo|heo chết,dịch tả lợn châu Phi|dịch tả lợn,both,0.5,Thông tư 07/2016/TT-BNNPTNT
    heo,lợn,forward,0.5,Thông tư 07/2016/TT-BNNPTNT
    cúm gà,cúm gia cầm,both,0.5,Thông tư 07/2016/TT-BNNPTNT
    nuôi tôm|nuôi cá,nuôi trồng thủy sản,forward,0.5,Luật Thủy sản 2017
    phá rừng|lâm tặc,phá rừng trái pháp luật|khai thác rừng trái pháp luật,forward,0.5,Nghị định 35/2019/NĐ-CP
    bão lụt|lũ lụt|bão lũ,phòng chống thiên tai|thiên tai,forward,0.5,"Luật Phòng, chống thiên tai 2013"
    pháo bông,pháo hoa,both,0.5,Nghị định 137/2020/NĐ-CP
    chữa lửa|cháy nhà,chữa cháy|phòng cháy và chữa cháy,forward,0.5,Luật Phòng cháy và chữa cháy 2001
    """
}
