"""The words that invented notices are made of: common administrative and everyday Vietnamese, most frequent first.

Lists are split at `|`. Names of places and people are put together from syllables, so that none is meant.
"""


def words(text):
    return [word.strip() for word in text.replace("\n", " ").split("|") if word.strip()]


VERBS = words("""
thực hiện|tổ chức|triển khai|phối hợp|tăng cường|kiểm tra|báo cáo|xây dựng|giải quyết|hướng dẫn|chỉ đạo|đảm bảo|
tham mưu|phê duyệt|rà soát|tuyên truyền|vận động|bố trí|xử lý|tiếp nhận|thẩm định|đề xuất|ban hành|công bố|điều chỉnh|
bổ sung|quản lý|giao|thông báo|tổng hợp|theo dõi|đôn đốc|kiện toàn|nghiệm thu|thanh toán|quyết toán|đăng ký|cấp phát|
thu hồi|bồi thường|di dời|khắc phục|phòng chống|phát động|tuyển dụng|điều động|bổ nhiệm|miễn nhiệm|khen thưởng|đấu giá|
đấu thầu|lựa chọn|chuyển giao|nâng cấp|sửa chữa|cải tạo|mở rộng|khảo sát|đo đạc|cắm mốc|giải phóng|thống kê|điều tra|
tập huấn|diễn tập|tiêm phòng|phun thuốc|nạo vét|gia cố|chăm sóc|trồng mới|khai thác|vận chuyển|cưỡng chế|xử phạt|
niêm yết|xác minh|xác nhận|chứng thực|hòa giải|đối thoại|tiếp dân|tiếp thu|giải trình|góp ý|lấy ý kiến|thông qua|
trình duyệt|ủy quyền|bàn giao|lưu trữ|số hóa|cập nhật|sao lưu|bảo trì|vận hành|giám sát|đánh giá|xếp loại|bình chọn|
tôn vinh|thăm hỏi|trợ cấp|hỗ trợ|miễn giảm|gia hạn|tạm dừng|đình chỉ|khôi phục|huy động|đóng góp|quyên góp|phân bổ|
cân đối|tiết kiệm|chấn chỉnh|nhắc nhở|kỷ luật|luân chuyển|sáp nhập|chia tách|thành lập|giải thể|khánh thành|khởi công|
động thổ|tổng kết|sơ kết|khai mạc|bế mạc
""")
OBJECTS = words("""
kế hoạch phát triển kinh tế xã hội|dự toán thu chi ngân sách|công tác phòng chống dịch bệnh|
công trình đường giao thông nông thôn|hồ sơ địa chính|giấy chứng nhận quyền sử dụng đất|
chương trình xây dựng nông thôn mới|công tác cải cách hành chính|kỳ thi tuyển sinh lớp mười|
phong trào toàn dân đoàn kết|quy hoạch sử dụng đất|hộ nghèo và hộ cận nghèo|công tác tiếp công dân|
đơn thư khiếu nại tố cáo|hệ thống kênh mương nội đồng|đàn gia súc gia cầm|diện tích lúa vụ đông xuân|
mạng lưới điện trung áp|trạm y tế xã|trường tiểu học|trường trung học cơ sở|trường mầm non|chợ trung tâm|bến xe khách|
cụm công nghiệp|làng nghề truyền thống|nghĩa vụ quân sự|lực lượng dân quân tự vệ|an ninh trật tự|an toàn giao thông|
an toàn thực phẩm|vệ sinh môi trường|rác thải sinh hoạt|nước sạch nông thôn|phòng cháy chữa cháy|rừng phòng hộ|
phương án bồi thường|khu tái định cư|khu dân cư|tuyến đê biển|cầu treo|hồ chứa nước|trạm bơm điện|nhà văn hóa thôn|
thư viện huyện|đài truyền thanh|hội thi thể thao|lễ hội đình làng|di tích lịch sử|hội đồng nghĩa vụ|tổ công tác|
ban chỉ đạo|ban quản lý dự án|đoàn kiểm tra liên ngành|hội đồng thi đua khen thưởng|quỹ đền ơn đáp nghĩa|
quỹ vì người nghèo|người có công với cách mạng|đối tượng bảo trợ xã hội|trẻ em có hoàn cảnh khó khăn|người cao tuổi|
người khuyết tật|bảo hiểm y tế|bảo hiểm xã hội|hợp đồng lao động|tiền lương cán bộ công chức|biên chế sự nghiệp|
chức danh nghề nghiệp|văn bằng chứng chỉ|cuộc bầu cử đại biểu|kỳ họp thường lệ|đại hội chi bộ|hộ kinh doanh cá thể|
doanh nghiệp nhỏ và vừa|hợp tác xã nông nghiệp|tổ hợp tác|thuế sử dụng đất phi nông nghiệp|phí và lệ phí|giá dịch vụ|
giá đất cụ thể|bảng giá cho thuê mặt bằng|gói thầu xây lắp|tài sản công|xe ô tô công vụ|trụ sở làm việc|kho lưu trữ|
phần mềm quản lý văn bản|chữ ký số|cổng thông tin điện tử|dịch vụ công trực tuyến|sổ hộ khẩu|giấy khai sinh|
đăng ký kết hôn|căn cước công dân|lý lịch tư pháp|giấy phép xây dựng|giấy phép khai thác khoáng sản|mỏ đá làm vật liệu|
bãi cát lòng sông|ao nuôi tôm|tàu cá xa bờ|bến cá|cảng cá|giống cây trồng|giống lợn nái|dịch tả lợn|cúm gia cầm|
bệnh sốt xuất huyết|bệnh tay chân miệng|thuốc bảo vệ thực vật|phân bón hữu cơ|cây ăn quả|vườn dừa|nương chè|rẫy cà phê|
đồi keo lai|ruộng muối|lò gạch thủ công|cơ sở giết mổ|quán ăn đường phố|nhà trọ công nhân|phòng khám tư nhân|nhà thuốc|
hàng giả|gian lận thương mại|hội khuyến học|hội chữ thập đỏ|hội cựu chiến binh|đoàn thanh niên|hội phụ nữ|
mặt trận tổ quốc|công đoàn cơ sở|câu lạc bộ thơ|đội văn nghệ|nghĩa trang liệt sĩ|tượng đài|bia ghi danh|cổng chào|
đèn chiếu sáng|vỉa hè|bãi đỗ xe|cây xanh đô thị|hồ cảnh quan|cống thoát nước|biển báo|gờ giảm tốc|
đường ngang qua đường sắt|nút giao|đò ngang|bến thủy nội địa|kè chống sạt lở|cửa sông|đập tràn|âu thuyền
""")
NOUNS = words("""
cơ quan|đơn vị|cá nhân|nhân dân|địa phương|cán bộ|công chức|viên chức|hồ sơ|thủ tục|nội dung|nhiệm vụ|giải pháp|
kết quả|thời gian|kinh phí|ngân sách|nguồn vốn|đất đai|nhà ở|công trình|dự án|tuyến đường|thôn xóm|khu phố|hộ gia đình|
trường học|bệnh viện|học sinh|giáo viên|bác sĩ|phụ huynh|nông dân|công nhân|thanh niên|phụ nữ|trẻ em|người dân|
hội viên|đoàn viên|đại biểu|cử tri|doanh nghiệp|hợp tác xã|máy móc|thiết bị|vật tư|xăng dầu|điện năng|nước máy|
giếng khoan|mương thủy lợi|ruộng lúa|vườn cây|chuồng trại|trâu bò|lợn gà|tôm cá|thức ăn|thuốc men|lương thực|thực phẩm|
rau quả|bánh kẹo|quần áo|sách vở|bàn ghế|máy tính|điện thoại|xe máy|xe đạp|xe tải|thuyền bè|cầu cống|bờ kè|đê điều|
mưa lũ|bão số|hạn hán|sạt lở|cháy rừng|động đất|dịch bệnh|tai nạn|thương tích|tội phạm|ma túy|cờ bạc|trộm cắp|
tranh chấp|khiếu kiện|hòa giải viên|luật sư|tòa án|công an|quân đội|biên phòng|kiểm lâm|thú y|khuyến nông|bưu điện|
ngân hàng|kho bạc|thuế vụ|hải quan|thống kê viên|báo chí|phát thanh|truyền hình|âm nhạc|hội họa|thể thao|bóng đá|
bóng chuyền|cầu lông|cờ tướng|bơi lội|điền kinh|giải thưởng|huy chương|bằng khen|giấy khen|kỷ niệm chương|phần thưởng|
học bổng|quà tặng|buổi sáng|buổi chiều|ban đêm|cuối tuần|đầu năm|mùa xuân|mùa hè|mùa thu|mùa đông|tháng giêng|
tháng chạp|ngày lễ|tết nguyên đán|hội trường|phòng họp|sân vận động|công viên|bến tàu|sân bay|nhà ga|siêu thị|cửa hàng|
nhà máy|xưởng mộc|lò rèn|tiệm may|quán cà phê|mái nhà|bức tường|cánh cửa|hàng rào|giếng nước|con đường|ngã tư|
dòng sông|ngọn núi|bãi biển|hòn đảo|cánh đồng|khu rừng|con suối|màu xanh|màu đỏ|ánh sáng|âm thanh|mùi hương|giọng nói|
nụ cười|tình thương|niềm tin|hy vọng|kinh nghiệm|bài học|câu chuyện|kỷ niệm
""")
QUALITIES = words("""
kịp thời|đầy đủ|nghiêm túc|hiệu quả|chặt chẽ|đúng quy định|theo thẩm quyền|thường xuyên|định kỳ|đột xuất|công khai|
minh bạch|dân chủ|khách quan|đúng tiến độ|bảo đảm chất lượng|tiết kiệm chi phí|an toàn tuyệt đối|phù hợp thực tế|
đúng đối tượng|rõ ràng|cụ thể|toàn diện|đồng bộ|quyết liệt|linh hoạt|chủ động|sáng tạo|nhanh gọn|văn minh|lịch sự|
bền vững|ổn định|khẩn trương|lâu dài|trước mắt|từng bước|trọng tâm|trọng điểm|nền nếp|trung thực|chính xác|hợp lý|
hợp lệ|tạm thời|thí điểm|rộng rãi|sâu rộng|thiết thực|vui tươi|trang trọng|ấm áp|sạch sẽ|thoáng mát|yên tĩnh|đông đúc|
vắng vẻ|mát mẻ|nắng nóng|rét đậm|ẩm ướt|khô ráo
""")
LINKS = words("""
để|và|nhằm|trong việc|theo đó|đồng thời|bên cạnh đó|trên cơ sở|căn cứ tình hình|trước ngày|sau khi|khi có|nếu có|
ngoài ra|tuy nhiên|do vậy|cùng với|kể cả|trừ trường hợp|đối với|liên quan đến|phục vụ|thay cho|bằng hình thức|
thông qua|hàng năm|trong quý|cho đến khi|với sự tham gia của|theo đề nghị của|dưới sự chủ trì của|trên địa bàn|
tại khu vực|gắn với
""")
LAWS = words("""
Luật Tổ chức chính quyền địa phương|Luật Đất đai|Luật Ngân sách nhà nước|Luật Đầu tư công|Luật Xây dựng|
Luật Bảo vệ môi trường|Luật Thi đua, khen thưởng|Luật Nghĩa vụ quân sự|Luật Khiếu nại|Luật Phòng cháy và chữa cháy|
Luật Cán bộ, công chức|Luật Giáo dục
""")
# What a notice names once in a hundred pages; every topic has some of these to itself.
RARE = words("""
bồ câu|chim yến|ong mật|tằm dâu|cua biển|hàu sữa|rong nho|cá mú|cá tra|ếch đồng|ba ba|nhím bờm|dúi mốc|hươu sao|
ngựa bạch|cừu non|đà điểu|mắc ca|sa nhân|hồi quế|đinh lăng|nghệ đen|gừng sẻ|hành tím|tỏi cô đơn|ớt chỉ thiên|khoai mài|
sắn dây|lạc tiên|vừng đen|đậu nành|ngô nếp|bưởi da xanh|xoài cát|mít tố nữ|nhãn lồng|vải thiều|chôm chôm|măng cụt|
thanh long|dưa lưới|chanh dây|hạt điều|hồ tiêu|cao su|ca cao|bạch đàn|phi lao|sao đen|lim xẹt|giáng hương|trầm gió|
mây nếp|lục bình|cói chiếu|lác voi|đay gai|bông vải|tre tầm vông|nứa lá|song bột|nấm rơm|mộc nhĩ|gốm sứ|chạm bạc|
khảm trai|sơn mài|đúc đồng|dệt thổ cẩm|thêu ren|nón lá|chiếu cói|võng đay|bánh tráng|nước mắm|mắm ruốc|rượu bàu|
chè lam|mè xửng|kẹo dồi|bún tươi|phở khô|miến dong|giò chả|nem chua|tré bò|chả cá|mực một nắng|yến sào|muối hột|
đường phèn|mật mía|giấm bổi|tuồng cổ|bài chòi|hát xoan|quan họ|đờn ca|cồng chiêng|võ cổ truyền|đua ghe|kéo co|đẩy gậy|
đu tiên|chọi gà|thả diều|múa lân|hầu đồng|cầu ngư|đá ong|cao lanh|quặng sắt|than bùn|cát trắng|sỏi đỏ|đất sét|vôi tôi|
ngói âm dương|gạch tuynel|nhựa đường|bê tông|cốt thép|giàn giáo|máy xúc|xe lu|cần cẩu|máy ủi|trạm trộn|búa rung|
cọc tiêu|tôn lượn|ván ép|keo dán|sơn chống gỉ|dây cáp|ống nhựa|van khóa|đồng hồ nước|công tơ|máy biến áp|chuột đồng|
rầy nâu|sâu cuốn lá|đạo ôn|bọ xít|châu chấu|ốc bươu|nhện đỏ|vàng lùn|khảm lá|lở mồm|tụ huyết trùng|dại chó|sán lá|
sởi rubella|ho gà|bạch hầu|uốn ván|viêm gan|lao phổi|phong cùi|bướu cổ|loãng xương|đột quỵ|tăng huyết áp|tiểu đường|
sâu răng|cận thị|khúc xạ|giun kim|ngộ độc nấm|phao cứu sinh|áo phao|bình chữa cháy|mặt nạ|ủng cao su|găng tay|đèn pin|
loa kéo|máy phát|lều bạt|bao cát|rọ đá|ca nô|thuyền thúng|xuồng máy|kiểm kê|trích lục|thửa ruộng|tờ bản đồ|mốc giới|
thừa kế|tặng cho|thế chấp|công chứng|di chúc|giám hộ|nhận nuôi|cải chính|khai tử|ly hôn|tảo hôn|mẫu giáo|bán trú|
nội trú|phổ cập|xóa mù|dạy nghề|liên thông|học bạ|chuyển trường|thi lại|gia sư|ngoại ngữ|tin học|thư pháp|hùng biện|
robot
""")
FAMILIES = words("""
Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đoàn|Trịnh|Mai|Đinh|Lâm|Cao|Tạ|Kiều
""")
MIDDLES = words("""
Văn|Thị|Đức|Minh|Hữu|Ngọc|Thanh|Quốc|Xuân|Thành|Công|Kim|Bích|Trọng|Đình|Hồng|Gia|Tuấn|Mỹ|Như|Khắc|Viết
""")
GIVEN = words("""
Phấn|Khiêm|Thuận|Nhàn|Lượng|Quyến|Thơ|Điền|Trạch|Nghiêm|Vịnh|Sảng|Quý|Thảo|Hiển|Luyến|Đạt|Mừng|Tuyển|Giáp|Huệ|Lài|
Nhượng|Khoa|Triều|Vững|Bằng|Sáu|Tám|Út|Thắm|Lụa|Dậu|Hợi|Sửu|Tý|Chuẩn|Kỷ|Nghị|Tường|Khải|Duyên|Loan|Phượng|Yến|Oanh|
Sương|Tuyết|Giang|Hải
""")
FIRSTS = words("""
Tân|Bình|An|Phước|Long|Vĩnh|Đại|Hòa|Thạnh|Mỹ|Phú|Xuân|Đông|Thiện|Trung|Nghĩa|Hưng|Kim|Lạc|Quảng|Thái|Yên|Cẩm|Bảo
""")
SECONDS = words("""
Lộc|Hòa|Thuận|Khê|Trạch|Điền|Lâm|Giang|Sơn|Phong|Định|Thành|Hội|Thịnh|Lương|Đức|Quế|Liên|Tường|Hậu|Ninh|Bồi|Kỳ|Trì
""")
LASTS = words("Hạ|Thượng|Đoài|An|Tây|Nội|Ngoại|Trung|Nam|Bắc|Cựu|Mới")
