import HTTPTypes
import NoticePages
import SearchQuery

extension APIDescription {
  static let numbers: [APIOperation] = [
    APIOperation(
      path: "/api/v1/numbers/{number}", id: "number", tag: .numbers, summary: "Các văn bản của một số",
      parameters: [asked], answers: [.json("Number", "Văn bản, mới nhất trước, nhiều nhất 100."), .notModified],
      failures: [.badParameter("number", "…", english: "…")]),
    APIOperation(
      method: .post, path: "/api/v1/numbers", id: "numbersInText", tag: .numbers,
      summary: "Mọi số văn bản trong một đoạn chữ; không lưu lại gì",
      body: ["text/plain": .string, "application/json": .object(["text": .string])],
      answers: [
        APIAnswer(
          about: "Các số theo thứ tự trong đoạn chữ.", content: ["application/json": .named("NumbersInText")])
      ],
      failures: [
        .bodyBad, .unknownParameter("…"), .bodyTooLong(256 << 10), .bodyTooSlow, .mediaTypeRefused([]), .checkTooLong,
      ]),
    APIOperation(
      path: "\(SiteURL.numbersPath)/{number}", id: "numberPage", tag: .numbers,
      summary: "Tới văn bản của một số, hoặc trang để chọn", parameters: [asked, language(.string)],
      answers: numberPage, failures: []),
    APIOperation(
      path: SiteURL.numbersPath, id: "numberForm", tag: .numbers, summary: "Như trên, số nằm trong q",
      parameters: NumberPageParameter.described, answers: numberPage, failures: badParameters),
    APIOperation(
      path: "/api/v1/register", id: "register", tag: .numbers, summary: "Danh mục theo số của một năm",
      parameters: RegisterInput.Name.described,
      answers: [.json("Register", "Theo cơ quan, loại và ký hiệu."), .notModified],
      failures: badParameters),
    APIOperation(
      path: SiteURL.registerTablePath, id: "registerTable", tag: .numbers, summary: "Danh mục ấy thành bảng CSV",
      parameters: RegisterForm.Field.allCases.map(\.described), answers: [.file("text/csv", "Bảng.")],
      failures: [.queryBad, .badParameter("nam", "…", english: "…")]),
    APIOperation(
      path: "\(SiteURL.addressesPath)/{URL}", id: "portalAddress", tag: .documents,
      summary: "Tới tài liệu từng nằm ở một địa chỉ của cổng cũ",
      parameters: [
        .path(
          "URL", .string, "Địa chỉ cũ, để nguyên hoặc mã hóa %.", example: "http://xa-mau.example/thong-bao.html"),
        language(.string),
      ],
      answers: [
        .redirect(.found, "Tới tài liệu."), missing("Kho không có trang nào từng ở địa chỉ ấy."),
      ]),
  ]

  private static let asked = APIParameter.path(
    "number", .string, "Số văn bản ở cách viết nào cũng được; dấu / để nguyên hoặc %2F.", example: "164/TB-UBND")
  /// - Parameter schema: `.text` where the query is read; `.string` where it may belong to what stands in the path, so
  ///   that nothing in it is refused.
  static func language(_ schema: Schema) -> APIParameter {
    APIParameter(
      name: PageLanguage.parameter, schema: schema,
      about: "Ngôn ngữ của trang: \(PageLanguage.allCases.map(\.rawValue).joined(separator: ", ")).")
  }

  private static let numberPage = [
    .redirect(.found, "Tới văn bản duy nhất, khi đã nói rõ năm và cơ quan."),
    choice("Các văn bản mang số ấy, của năm và cơ quan được nói tới."),
    missing("Kho không có văn bản mang số ấy, hoặc đó không phải số."),
  ]

  /// A page with several documents.
  static func choice(_ about: String) -> APIAnswer {
    APIAnswer(status: .multipleChoices, about: about, content: ["text/html": .string], headers: [.contentLanguage])
  }

  private static func missing(_ about: String) -> APIAnswer {
    APIAnswer(status: .notFound, about: about, content: ["text/html": .string], headers: [.contentLanguage])
  }
}

/// What the page of a number is asked by its form.
enum NumberPageParameter: String, DescribedParameter {
  case q
  case language = "lang"

  var described: APIParameter {
    switch self {
    case .q: APIParameter(name: rawValue, schema: .text, about: "Số văn bản.", example: "164/TB-UBND")
    case .language: APIDescription.language(.text)
    }
  }
}

extension RegisterInput.Name: DescribedParameter {
  var described: APIParameter {
    switch self {
    case .year:
      APIParameter(
        name: rawValue,
        schema: Schema.integer.with([
          "minimum": .integer(RegisterForm.years.lowerBound), "maximum": .integer(RegisterForm.years.upperBound),
        ]), about: "Năm.", isRequired: true, mayBeEmpty: false, example: 2013)
    case .type: APIParameter(name: rawValue, schema: .text, about: "Mã loại văn bản.")
    case .issuer: APIParameter(name: rawValue, schema: .text, about: "Từ trong tên cơ quan.")
    }
  }
}

extension RegisterForm.Field {
  fileprivate var described: APIParameter {
    switch self {
    case .year:
      var year = RegisterInput.Name.year.described
      year.name = rawValue
      return year
    case .type: return APIParameter(name: rawValue, schema: .text, about: "Mã loại văn bản.")
    case .issuer: return APIParameter(name: rawValue, schema: .text, about: "Từ trong tên cơ quan.")
    case .page: return APIParameter(name: rawValue, schema: .text, about: "Không đổi gì: bảng luôn đủ.")
    }
  }
}
