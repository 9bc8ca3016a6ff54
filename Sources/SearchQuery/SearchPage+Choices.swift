import NoticeModel

extension SearchPage {
  /// The facets without years that the period in the query's text (`từ:2013-03`) leaves out.
  ///
  /// A filter chosen beside the text narrows that period and cannot leave it: those years would lead to nothing.
  public var choices: [Facet] {
    let (from, to) = (request.query.filters.from?.year, request.query.filters.to?.year)
    return facets.map { facet in
      guard facet.property == .year else { return facet }
      var facet = facet
      facet.values.removeAll { value in
        guard let year = Int(value.value) else { return false }
        return year < from ?? year || year > to ?? year
      }
      return facet
    }
  }
}
