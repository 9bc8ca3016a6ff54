import Foundation

/// A text in JSON: `{"text": …}` and nothing else.
struct NumbersQuestion {
  let text: String

  init(json: String) throws(ServiceFailure) {
    guard let fields = try? JSONDecoder().decode([String: String].self, from: Data(json.utf8)),
      let text = fields["text"]
    else { throw .bodyBad }
    if let other = fields.keys.sorted().first(where: { $0 != "text" }) { throw .unknownParameter(other) }
    self.text = text
  }
}
