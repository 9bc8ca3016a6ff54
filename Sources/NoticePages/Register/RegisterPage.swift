public import HTMLText
public import SearchQuery

/// The register of a year as the archive has it, with the form that chooses body, type and year.
public struct RegisterPage: SitePage {
  public var form: RegisterForm
  /// Offers the years, types and bodies that there are.
  public var overview: ArchiveOverview
  /// Nil while no year is chosen.
  public var register: Register?

  public init(form: RegisterForm, overview: ArchiveOverview, register: Register? = nil) {
    self.form = form
    self.overview = overview
    self.register = register
  }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: register.map { "\(RegisterTable.title) \(Self.year($0))" } ?? RegisterTable.title,
      isIndexed: register == nil, isWide: register.map { !$0.groups.isEmpty } ?? false,
      section: .register(RegisterForm()),
      main: """
        <h1>\(RegisterTable.title)\(register.map { " \(Self.year($0))" as HTML })</h1>
        <p>\(say(
          """
          Theo số của những văn bản có trong kho, không phải sổ đăng ký của cơ quan; số ghi \
          “không có trong kho” có thể vẫn đã được cấp.
          """,
          """
          By the numbers of documents that the archive has, not the office’s own register; a number that is \
          “not in the archive” may have been used all the same.
          """))</p>
        \(RegisterFormView(form: form, overview: overview).html)
        \(list)
        """
    ).html
  }

  private static func year(_ register: Register) -> String {
    sayText("năm \(register.year)", "of \(register.year)")
  }

  private var list: HTML? {
    guard let register else {
      guard !form.year.isEmpty else { return nil }
      return """
        <p class="notes">\(say("Không hiểu năm", "There is no year")) “<bdi\(inVietnamese)>\(form.year)</bdi>”. \
        \(say("Hãy chọn một năm có trong kho.", "Choose one that is in the archive."))</p>
        """
    }
    guard !register.groups.isEmpty else {
      let remark = say(
        "Kho không có văn bản nào có số của năm \(register.year) với lựa chọn này.",
        "The archive has no document with a number of \(register.year) for this choice.")
      return "<p class=\"total\">\(remark)</p>"
    }
    let pages = Self.pages(of: register)
    let page = min(max(1, form.page), pages.count)
    let shown = Register(year: register.year, groups: Array(register.groups[pages[page - 1]]))
    let count = register.groups.reduce(0) { $0 + $1.entries.count }
    return """
      <p class="total">\(say(
        "\(PageFormat.number(count)) văn bản trong \(PageFormat.number(register.groups.count)) dãy số.",
        "\(counted(count, "document")) in \(counted(register.groups.count, "series", "series")) of numbers."
      )) <a href="\(SiteURL.registerTable(form.withPage(1)).href)" download>\(say("Tải bảng CSV", "Download as CSV (in Vietnamese)"))</a></p>
      \(RegisterTable(shown).sections)
      \(PagingView(page: page, last: pages.count, label: say("Các trang danh mục", "Pages of the list")) { .register(form.withPage($0)) }.html)
      """
  }

  /// Rows of a page; a series is never parted, so that its gaps stand together.
  private static let pageSize = 500

  /// Which groups each page shows.
  static func pages(of register: Register) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var (start, rows) = (0, 0)
    for (place, group) in register.groups.enumerated() {
      let size = group.entries.count + group.gaps.count
      if place > start, rows + size > pageSize {
        pages.append(start..<place)
        (start, rows) = (place, 0)
      }
      rows += size
    }
    return pages + [start..<register.groups.count]
  }
}

/// The form of the register: a plain GET form whose choices are what the archive has.
struct RegisterFormView {
  var form: RegisterForm
  var overview: ArchiveOverview

  /// Names that are offered while one is typed; any other may be typed too.
  private static let bodies = 60

  var html: HTML {
    """
    <form class="search" action="\(SiteURL.registerPath)" method="get">
    <div class="fields">
    <div><label for="nam">\(Facet.Property.year.label)</label>\(years)</div>
    <div><label for="loai">\(Facet.Property.type.label)</label>\(types)</div>
    <div><label for="co-quan">\(Facet.Property.issuer.label) <span class="hint">(\(say("một phần tên cũng được", "part of a name is enough")))</span></label>
    <input id="co-quan" name="co-quan" value="\(form.issuer)" maxlength="200" autocomplete="off" list="cac-co-quan">
    \(bodies)</div>
    </div>
    \(LanguageField().html)<p><button type="submit">\(say("Xem danh mục", "Show the list"))</button></p>
    </form>
    """
  }

  private var years: HTML {
    let known = overview.years.filter { Int($0.value).map(RegisterForm.years.contains) ?? false }
    return SelectView(name: "nam", choices: known.map { ($0.value, $0.label) }, chosen: form.year).html
  }

  private var types: HTML {
    SelectView(
      name: "loai", any: say("Mọi loại", "Any type"), choices: overview.types.map { ($0.value, $0.label) },
      chosen: form.type, quotesArchive: true
    ).html
  }

  private var bodies: HTML {
    let names = BrowseProperty.issuer.most(Self.bodies, of: overview)
    return
      "<datalist id=\"cac-co-quan\">\(names.map { "<option\(inVietnamese) value=\"\($0.value)\"></option>" as HTML }.joined())</datalist>"
  }
}
