import HTTPTypes
import NoticeModel
import NoticePages
import SearchQuery

extension APIDescription {
  static let search: [APIOperation] = [
    APIOperation(
      path: "/api/v1/search", id: "search", tag: .search, summary: "Tìm văn bản",
      parameters: SearchInput.Parameter.described, answers: [page, .notModified],
      failures: badSearch + [ServiceFailure(SearchError(.positionOutdated, ""))]),
    APIOperation(
      path: "/api/v1/facets", id: "facets", tag: .search, summary: "Đếm kết quả theo từng thuộc tính",
      parameters: SearchInput.Parameter.described,
      answers: [
        .json("FacetCounts", "Số tài liệu khớp theo loại, cơ quan, năm, bộ sưu tập, chuyên mục."), .notModified,
      ],
      failures: badSearch),
    export(.csv, "exportCSV", "Xuất mọi kết quả thành bảng CSV"),
    export(.jsonl, "exportJSONL", "Xuất mọi kết quả, mỗi dòng một Hit bằng JSON"),
    APIOperation(
      path: "/api/v1/suggest", id: "suggest", tag: .search, summary: "Gợi ý khi đang gõ",
      parameters: SuggestInput.Name.described, answers: [.json("Suggestions", "Gợi ý, hay nhất trước."), .notModified],
      failures: badSuggestion),
    APIOperation(
      path: SiteURL.openSearchSuggestions.path, id: "browserSuggest", tag: .search,
      summary: "Gợi ý cho ô tìm của trình duyệt (OpenSearch Suggestions 1.0)",
      parameters: SuggestInput.Name.described,
      answers: [
        APIAnswer(
          about: "Câu đang gõ và các gợi ý.",
          content: [OpenSearchSuggestions.mediaType: .named("BrowserSuggestions")], headers: [.eTag]), .notModified,
      ], failures: badSuggestion),
    APIOperation(
      path: SiteURL.feedPath, id: "feed", tag: .harvest, summary: "Kết quả tìm dưới dạng Atom",
      parameters: SearchForm.Field.allCases.map(\.described),
      answers: [.text(AtomFeed.contentType, "Một trang kết quả; mới nhất trước khi không hỏi gì."), .notModified],
      failures: [.queryBad, .queryTooLong(RequestLimits.queryScalars)]),
  ]

  private static let page: APIAnswer = {
    var answer = APIAnswer.json("SearchPage", "Một trang kết quả.")
    answer.optionalHeaders = [.link]
    let id = ["id": "$response.body#/hits/0/id"]
    answer.links = ["document": id, "references": id, "versions": id]
    return answer
  }()

  static let badParameters: [ServiceFailure] = [
    .queryBad, .unknownParameter("…"), .badParameter("…", "…", english: "…"),
  ]
  private static let badSearch = badParameters + [.queryTooLong(RequestLimits.queryScalars)]
  private static let badSuggestion = badParameters + [.queryTooLong(SuggestInput.maximumLength)]

  private static func export(_ format: ExportFormat, _ id: String, _ summary: String) -> APIOperation {
    APIOperation(
      path: "/api/v1/export.\(format.rawValue)", id: id, tag: .search, summary: summary,
      parameters: SearchInput.Parameter.allCases.filter { SearchInput.exportParameters.contains($0) }.map(\.described),
      answers: [.file(format.contentType, "Mọi kết quả; mới nhất trước khi không nói thứ tự.")], failures: badSearch)
  }
}

extension SearchInput.Parameter: DescribedParameter {
  var described: APIParameter {
    switch self {
    case .q:
      APIParameter(
        name: rawValue, schema: .text.with(["maxLength": .integer(RequestLimits.queryScalars)]),
        about: "Câu tìm, như gõ vào ô tìm; rỗng thì tìm tất cả.", example: "thông báo")
    case .type: text("Mã loại văn bản, như TB.")
    case .issuer: text("Cơ quan ban hành: nguyên tên, hoặc những từ trong tên.")
    case .number: text("Số văn bản, như 164/TB-UBND, ở cách viết nào cũng được.")
    case .signer: text("Từ trong tên người ký.")
    case .from: text("Từ ngày: 2013-07-22, 2013-07 hoặc 2013.")
    case .to: text("Đến ngày: 2013-07-22, 2013-07 hoặc 2013.")
    case .kind:
      APIParameter(
        name: rawValue, schema: .one(of: Notice.Kind.found), about: "Văn bản (notice) hoặc trang khác (page).")
    case .collection: text("Tên bộ sưu tập.")
    case .category: text("Chuyên mục của cổng, hoặc đường tới nó: Tin tức › Thông báo.")
    case .sort:
      APIParameter(name: rawValue, schema: .one(of: SearchRequest.Sort.self), about: "Thứ tự; mặc định relevance.")
    case .limit: .limit(in: 1...SearchRequest.maximumLimit, usual: SearchInput.hitsPerPage)
    case .offset:
      APIParameter(
        name: rawValue,
        schema: Schema.integer.with([
          "minimum": 0, "maximum": .integer(SearchRequest.deepestHit - 1), "default": 0,
        ]), about: "Số kết quả bỏ qua. Không dùng cùng cursor.")
    case .cursor: text("Giá trị trong tiêu đề Link của trang trước.")
    case .facets:
      APIParameter(
        name: rawValue, schema: Schema.boolean.with(["default": true]), about: "false: không đếm, để nhanh hơn.")
    }
  }

  private func text(_ about: String) -> APIParameter {
    APIParameter(name: rawValue, schema: .text, about: about)
  }
}

extension SuggestInput.Name: DescribedParameter {
  var described: APIParameter {
    switch self {
    case .q:
      APIParameter(
        name: rawValue, schema: .text.with(["maxLength": .integer(SuggestInput.maximumLength)]),
        about: "Phần đã gõ.", example: "thông")
    case .limit: .limit(in: SuggestInput.limits, usual: SuggestInput.usualLimit)
    }
  }
}

extension SearchForm.Field {
  /// As people edit such addresses by hand, what cannot be read is left out.
  fileprivate var described: APIParameter {
    let about =
      switch self {
      case .query: "Câu tìm."
      case .type: "Mã loại văn bản."
      case .issuer: "Từ trong tên cơ quan."
      case .from: "Từ ngày."
      case .to: "Đến ngày."
      case .collection: "Bộ sưu tập."
      case .category: "Chuyên mục."
      case .sort:
        "Thứ tự: \(SearchRequest.Sort.allCases.map(\.address).joined(separator: ", ")); khác thì là thứ tự đầu."
      case .page: "Trang, từ 1; khác thì là trang gần nhất."
      }
    let longest: [String: JSONValue] = self == .query ? ["maxLength": .integer(RequestLimits.queryScalars)] : [:]
    return APIParameter(name: rawValue, schema: .text.with(longest), about: about)
  }
}

extension APIParameter {
  /// How many to give; other numbers are taken to the nearest.
  fileprivate static func limit(in allowed: ClosedRange<Int>, usual: Int) -> APIParameter {
    APIParameter(
      name: "limit", schema: Schema.integer.with(["format": "int64", "default": .integer(usual)]),
      about: "Số kết quả, \(allowed.lowerBound) đến \(allowed.upperBound); số khác lấy giá trị gần nhất.")
  }
}

extension Schema {
  /// Any text without NUL, which no query may hold.
  static let text = Schema.text("[^\\u0000]*")
}
