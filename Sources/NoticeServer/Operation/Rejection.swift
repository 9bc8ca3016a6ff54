/// Why a request or a connection was turned away, as `/metrics` names it.
enum Rejection: String, Sendable, CaseIterable {
  case searchRate = "rate_search"
  case suggestionRate = "rate_suggestion"
  case otherRate = "rate_other"
  /// Too many searches were waiting.
  case queue
  /// An address had enough connections.
  case connections
  case headTime = "head_time"
  case requestTime = "request_time"
  case writeTime = "write_time"

  static func rate(_ kind: RequestClass) -> Rejection {
    switch kind {
    case .search, .check: .searchRate
    case .suggestion: .suggestionRate
    case .health, .resource, .other: .otherRate
    }
  }

  init(_ phase: ConnectionDeadlines.Phase) {
    switch phase {
    case .head: self = .headTime
    case .request: self = .requestTime
    case .write: self = .writeTime
    }
  }
}
