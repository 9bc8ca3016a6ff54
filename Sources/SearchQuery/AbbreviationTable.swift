/// The abbreviations that local offices use, with what they stand for.
///
/// `~` marks meanings that are only probable; several entries of one abbreviation are its meanings.
enum AbbreviationTable {
  static let rows: [(abbreviation: String, expansion: String, isSure: Bool)] = text.unicodeScalars
    .split(separator: "\n")
    .filter { $0.first != "#" }
    .flatMap { $0.split(separator: ";") }
    .compactMap(row)

  /// `UBND = Ủy ban nhân dân`.
  private static func row(_ entry: Substring.UnicodeScalarView) -> (String, String, Bool)? {
    let parts = entry.split(separator: "=")
    guard parts.count == 2, let abbreviation = QueryPieces.piece(of: String(parts[0]))?.text,
      let expansion = QueryPieces.piece(of: String(parts[1]))?.text
    else { return nil }
    return (abbreviation, expansion, !parts[0].contains("~"))
  }

  private static let text = """
    # Bodies.
    UBND = Ủy ban nhân dân; HĐND = Hội đồng nhân dân; BQL = Ban quản lý; BQLDA = Ban quản lý dự án;
    BCĐ = Ban chỉ đạo; BBT = Ban Biên tập; QH = Quốc hội; HĐTĐKT = Hội đồng Thi đua - Khen thưởng; VP = Văn phòng;
    VPUBND = Văn phòng Ủy ban nhân dân; VPCP = Văn phòng Chính phủ; TT.HĐND = Thường trực Hội đồng nhân dân;
    ~BCT = Bộ Công Thương; BTC = Bộ Tài chính; ~BTC = Ban tổ chức; BNV = Bộ Nội vụ; BXD = Bộ Xây dựng;
    BYT = Bộ Y tế; BTP = Bộ Tư pháp; BTNMT = Bộ Tài nguyên và Môi trường; BGDĐT = Bộ Giáo dục và Đào tạo;
    BTTTT = Bộ Thông tin và Truyền thông; BLĐTBXH = Bộ Lao động - Thương binh và Xã hội;
    BKHĐT = Bộ Kế hoạch và Đầu tư; BKHCN = Bộ Khoa học và Công nghệ; CP = Chính phủ; TTg = Thủ tướng Chính phủ;
    CHXHCN = Cộng hòa xã hội chủ nghĩa; CHXHCNVN = Cộng hòa xã hội chủ nghĩa Việt Nam;
    # The Party.
    BTV = Ban Thường vụ; BCH = Ban Chấp hành; TT.HU = Thường trực Huyện ủy; TTHU = Thường trực Huyện ủy;
    TU = Tỉnh ủy; HU = Huyện ủy; ĐU = Đảng ủy; TW = Trung ương; TƯ = Trung ương; BCHTW = Ban Chấp hành Trung ương;
    ~BCT = Bộ Chính trị; UBKT = Ủy ban Kiểm tra; BTG = Ban Tuyên giáo; BDV = Ban Dân vận;
    # Mass organisations.
    MTTQ = Mặt trận Tổ quốc; UBMTTQ = Ủy ban Mặt trận Tổ quốc; UBMTTQVN = Ủy ban Mặt trận Tổ quốc Việt Nam;
    LHPN = Liên hiệp Phụ nữ; HLHPN = Hội Liên hiệp Phụ nữ; HND = Hội Nông dân; HCCB = Hội Cựu chiến binh;
    CCB = cựu chiến binh; TNCS = thanh niên cộng sản; ĐTN = Đoàn Thanh niên; LĐLĐ = Liên đoàn Lao động;
    HCTĐ = Hội Chữ thập đỏ; ~CĐ = công đoàn;
    # Posts.
    CVP = Chánh Văn phòng; PCVP = Phó Chánh Văn phòng; ~CT = Chủ tịch; PCT = Phó Chủ tịch; GĐ = Giám đốc;
    PGĐ = Phó Giám đốc; ~TP = Trưởng phòng; ~TT = Thường trực;
    # Places.
    TP = thành phố; TX = thị xã; ~TT = thị trấn;
    # Types of documents.
    CT = Chỉ thị; TT = Thông tư; QĐ = Quyết định; NĐ = Nghị định; NQ = Nghị quyết; TB = Thông báo; KH = Kế hoạch;
    BC = Báo cáo; TTr = Tờ trình; CV = Công văn; TTLT = Thông tư liên tịch;
    # Administration.
    TTHC = thủ tục hành chính; CCHC = cải cách hành chính; KSTTHC = kiểm soát thủ tục hành chính; ~NN = nhà nước;
    GCN = giấy chứng nhận; DVC = dịch vụ công; DVCTT = dịch vụ công trực tuyến; ~BPMC = bộ phận một cửa;
    TN&TKQ = tiếp nhận và trả kết quả; TNTKQ = tiếp nhận và trả kết quả; QLVB = quản lý văn bản; VB = văn bản;
    QLNN = quản lý nhà nước; SNCL = sự nghiệp công lập; HCSN = hành chính sự nghiệp; TĐKT = thi đua, khen thưởng;
    TĐ-KT = thi đua - khen thưởng; CSTĐ = chiến sĩ thi đua; LĐTT = lao động tiên tiến; VT = văn thư;
    VTLT = văn thư, lưu trữ; LĐVP = Lãnh đạo Văn phòng; CVVP = chuyên viên Văn phòng;
    # Officials.
    CBCC = cán bộ, công chức; CBCCVC = cán bộ, công chức, viên chức; CBCNV = cán bộ, công nhân viên;
    CCVC = công chức, viên chức; ~CC = công chức; ~VC = viên chức; TCBC = tổ chức, biên chế;
    # Law.
    VBQPPL = văn bản quy phạm pháp luật; QPPL = quy phạm pháp luật; PBGDPL = phổ biến, giáo dục pháp luật;
    TGPL = trợ giúp pháp lý; ~HTPL = hỗ trợ pháp lý; VPHC = vi phạm hành chính; XLVPHC = xử lý vi phạm hành chính;
    XPVPHC = xử phạt vi phạm hành chính;
    # Justice.
    KNTC = khiếu nại, tố cáo; GQKNTC = giải quyết khiếu nại, tố cáo; THADS = thi hành án dân sự; THA = thi hành án;
    TAND = Tòa án nhân dân; VKSND = Viện kiểm sát nhân dân;
    # Thrift and corruption.
    PCTN = phòng, chống tham nhũng; ~THTK = thực hành tiết kiệm; ~CLP = chống lãng phí;
    THTK,CLP = thực hành tiết kiệm, chống lãng phí;
    # Finance.
    NSNN = ngân sách nhà nước; NSTW = ngân sách trung ương; NSĐP = ngân sách địa phương; KBNN = Kho bạc Nhà nước;
    NHNN = Ngân hàng Nhà nước; NHCSXH = Ngân hàng Chính sách xã hội; NHTM = ngân hàng thương mại;
    QTDND = Quỹ tín dụng nhân dân; TCKH = tài chính - kế hoạch; TC-KH = tài chính - kế hoạch;
    KHĐT = kế hoạch và đầu tư; KH&ĐT = kế hoạch và đầu tư; TSCĐ = tài sản cố định; GTGT = giá trị gia tăng;
    TNDN = thu nhập doanh nghiệp; TNCN = thu nhập cá nhân; TTĐB = tiêu thụ đặc biệt; TPCP = trái phiếu Chính phủ;
    ODA = hỗ trợ phát triển chính thức;
    # Economy.
    KT-XH = kinh tế - xã hội; KTXH = kinh tế - xã hội; HTX = hợp tác xã; KCN = khu công nghiệp; KCX = khu chế xuất;
    CCN = cụm công nghiệp; KKT = khu kinh tế; TTCN = tiểu thủ công nghiệp;
    CN-TTCN = công nghiệp - tiểu thủ công nghiệp; CNH-HĐH = công nghiệp hóa, hiện đại hóa;
    CNH, HĐH = công nghiệp hóa, hiện đại hóa; DN = doanh nghiệp; DNNN = doanh nghiệp nhà nước;
    DNVVN = doanh nghiệp vừa và nhỏ; DNNVV = doanh nghiệp nhỏ và vừa; TNHH = trách nhiệm hữu hạn;
    ĐKKD = đăng ký kinh doanh; ĐTNN = đầu tư nước ngoài; SXKD = sản xuất, kinh doanh; SX = sản xuất;
    XNK = xuất nhập khẩu; QLTT = quản lý thị trường; ~CP = cổ phần;
    # Agriculture.
    NTM = nông thôn mới; XDNTM = xây dựng nông thôn mới; NN&PTNT = nông nghiệp và phát triển nông thôn;
    NNPTNT = nông nghiệp và phát triển nông thôn; PTNT = phát triển nông thôn; ~NN = nông nghiệp;
    HTXNN = hợp tác xã nông nghiệp; BVTV = bảo vệ thực vật; ~KN = khuyến nông; ~TY = thú y;
    NTTS = nuôi trồng thủy sản; QLBVR = quản lý bảo vệ rừng; PCCCR = phòng cháy, chữa cháy rừng;
    # Land.
    GPMB = giải phóng mặt bằng; QLĐĐ = quản lý đất đai; QSDĐ = quyền sử dụng đất;
    GCNQSDĐ = giấy chứng nhận quyền sử dụng đất; QHSDĐ = quy hoạch sử dụng đất; KHSDĐ = kế hoạch sử dụng đất;
    TĐC = tái định cư; BT,HT&TĐC = bồi thường, hỗ trợ và tái định cư; ~BTHT = bồi thường, hỗ trợ;
    ~THĐ = thu hồi đất; VPĐKQSDĐ = Văn phòng đăng ký quyền sử dụng đất; TTPTQĐ = Trung tâm Phát triển quỹ đất;
    # Building.
    XDCB = xây dựng cơ bản; ĐTXD = đầu tư xây dựng; XD = xây dựng; QLDA = quản lý dự án; ~QH = quy hoạch;
    QHXD = quy hoạch xây dựng; QHCT = quy hoạch chi tiết; GPXD = giấy phép xây dựng; CTXD = công trình xây dựng;
    HTKT = hạ tầng kỹ thuật; KTHT = kinh tế và hạ tầng; CSHT = cơ sở hạ tầng; VLXD = vật liệu xây dựng;
    KDC = khu dân cư;
    # Environment.
    TNMT = tài nguyên và môi trường; TN&MT = tài nguyên và môi trường; BVMT = bảo vệ môi trường;
    ĐTM = đánh giá tác động môi trường;
    # Traffic.
    ATGT = an toàn giao thông; TTATGT = trật tự an toàn giao thông; TNGT = tai nạn giao thông;
    GTVT = giao thông vận tải; GTNT = giao thông nông thôn;
    # Public order.
    ANTT = an ninh trật tự; TTATXH = trật tự an toàn xã hội; ANCT = an ninh chính trị;
    PCCC = phòng cháy, chữa cháy; PCCN = phòng chống cháy nổ; CA = công an; CSGT = cảnh sát giao thông;
    # Defence.
    CBCS = cán bộ, chiến sĩ; QP-AN = quốc phòng - an ninh; QPAN = quốc phòng - an ninh;
    ANQP = an ninh - quốc phòng; BCHQS = Ban Chỉ huy Quân sự; NVQS = nghĩa vụ quân sự; DQTV = dân quân tự vệ;
    ~QS = quân sự;
    # Disasters.
    PCLB = phòng, chống lụt bão; PCTT = phòng, chống thiên tai; TKCN = tìm kiếm cứu nạn;
    PCTT&TKCN = phòng chống thiên tai và tìm kiếm cứu nạn;
    # Health.
    VSATTP = vệ sinh an toàn thực phẩm; ATTP = an toàn thực phẩm; DS-KHHGĐ = dân số - kế hoạch hóa gia đình;
    KHHGĐ = kế hoạch hóa gia đình; YTDP = y tế dự phòng; ~SXH = sốt xuất huyết; TTYT = Trung tâm Y tế;
    TYT = trạm y tế;
    # Schools.
    GDĐT = giáo dục và đào tạo; GD&ĐT = giáo dục và đào tạo; GD-ĐT = giáo dục và đào tạo;
    THPT = trung học phổ thông; THCS = trung học cơ sở; ~TH = tiểu học; ~MN = mầm non; PCGD = phổ cập giáo dục;
    ~HS = học sinh; HSSV = học sinh, sinh viên; CBGV = cán bộ, giáo viên;
    # Culture.
    VHTT = văn hóa thông tin; VHXH = văn hóa - xã hội; VHTTDL = Văn hóa, Thể thao và Du lịch;
    TDTT = thể dục thể thao; VHVN = văn hóa, văn nghệ; TDĐKXDĐSVH = toàn dân đoàn kết xây dựng đời sống văn hóa;
    ĐSVH = đời sống văn hóa;
    # Work.
    LĐ = lao động; LĐTBXH = lao động - thương binh và xã hội; LĐ-TB&XH = lao động - thương binh và xã hội;
    LĐTB&XH = lao động - thương binh và xã hội; TBXH = thương binh và xã hội; TNLĐ = tai nạn lao động;
    ATLĐ = an toàn lao động; ATVSLĐ = an toàn, vệ sinh lao động; HĐLĐ = hợp đồng lao động;
    # Welfare.
    BHXH = bảo hiểm xã hội; BHYT = bảo hiểm y tế; BHTN = bảo hiểm thất nghiệp; NCC = người có công;
    TNXH = tệ nạn xã hội; XĐGN = xóa đói giảm nghèo; GNBV = giảm nghèo bền vững; NCT = người cao tuổi;
    # Computing.
    TTĐT = thông tin điện tử; ~TTĐT = trang thông tin điện tử; TTTĐT = trang thông tin điện tử;
    CNTT = công nghệ thông tin; TTTT = thông tin và truyền thông; CSDL = cơ sở dữ liệu; HTTT = hệ thống thông tin;
    CQĐT = chính quyền điện tử; CPĐT = Chính phủ điện tử;
    # Science.
    KHCN = khoa học và công nghệ; KH&CN = khoa học và công nghệ; SHTT = sở hữu trí tuệ;
    # Press.
    CTV = cộng tác viên; ~BTV = biên tập viên;
    # The state.
    XHCN = xã hội chủ nghĩa; XHH = xã hội hóa; QCDC = quy chế dân chủ;
    # Others.
    SĐT = số điện thoại; ~ĐT = điện thoại; CMND = chứng minh nhân dân; b/c = báo cáo; V/v = về việc;
    """
}
