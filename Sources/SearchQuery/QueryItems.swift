/// One thing that a query's text says, in order.
struct QueryItem {
  enum Kind {
    case term(Query.Term)
    case excluded(Query.Term)
    /// `OR` or a sign for it, as typed.
    case or(String)
    /// A filter, which parts what stands around it.
    case gap
  }

  var kind: Kind
  /// Unicode scalars from the start of the query.
  var position: Int
  /// True for what stands in quotation marks, which is meant as it is.
  var isQuoted = false
}
