import NoticeModel
import NoticePages
import SearchQuery

/// A search as asked over HTTP: what to ask of the index, and what to tell the asker about it.
struct SearchInput {
  static let hitsPerPage = 10

  var request: SearchRequest
  var diagnostics: [Diagnostic]

  static func parse(
    _ text: String, _ thesaurus: Thesaurus
  ) throws(ServiceFailure) -> (query: Query, diagnostics: [Diagnostic]) {
    let most = RequestLimits.queryScalars
    guard text.unicodeScalars.count <= most else { throw .queryTooLong(most) }
    return Query.parse(text, thesaurus: thesaurus)
  }
}

/// A search asked through the form: lenient, since people edit addresses by hand.
///
/// A date that cannot be read is left out and named on the page; a page number out of range becomes the nearest one.
struct PageSearchInput {
  var form: SearchForm
  var input: SearchInput
  var unread: [SearchForm.Field] = []

  init(_ parameters: RequestParameters, thesaurus: Thesaurus) throws(ServiceFailure) {
    func value(_ field: SearchForm.Field) -> String { parameters[field.rawValue] ?? "" }
    let sort = SearchRequest.Sort(address: value(.sort)) ?? .relevance
    let page = parameters.page(last: SearchRequest.deepestHit / SearchInput.hitsPerPage)
    form = SearchForm(
      query: value(.query), type: value(.type), issuer: value(.issuer), from: value(.from), to: value(.to),
      collection: value(.collection), category: value(.category), sort: sort, page: page)
    let (query, diagnostics) = try SearchInput.parse(form.query, thesaurus)
    var filters = Filters()
    filters.type = form.type.isEmpty ? nil : form.type
    filters.issuer = form.issuer.isEmpty ? nil : form.issuer
    filters.collection = form.collection.isEmpty ? nil : form.collection
    filters.category = form.category.isEmpty ? nil : form.category
    filters.from = DateInput.start(form.from)
    filters.to = DateInput.end(form.to)
    if filters.from == nil, !form.from.isEmpty { unread.append(.from) }
    if filters.to == nil, !form.to.isEmpty { unread.append(.to) }
    let request = SearchRequest(
      query: query, filters: filters, sort: sort, limit: SearchInput.hitsPerPage,
      offset: (page - 1) * SearchInput.hitsPerPage, facets: Set(Facet.Property.allCases))
    input = SearchInput(request: request, diagnostics: diagnostics)
  }
}
