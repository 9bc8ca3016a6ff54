import NoticeModel
import NoticePages

/// The parameters of a request's query string, strictly decoded.
///
/// Hummingbird's own map takes a value that cannot be decoded as it stands; here a bad percent sign, bytes that are not
/// UTF-8 and NUL are refused, so that nothing is searched that was not meant.
struct RequestParameters {
  /// In the order given.
  private(set) var pairs: [(name: String, value: String)] = []

  init(query: String?) throws(ServiceFailure) {
    for pair in (query ?? "").utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      pairs.append((try Self.decoded(parts[0]), parts.count > 1 ? try Self.decoded(parts[1]) : ""))
    }
  }

  /// The first value of a name; nil where it is absent.
  subscript(_ name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  /// The values by name, for programs, which should hear of their mistakes: a name that is not known or stands twice
  /// is refused. An empty value is a form field left blank and counts as absent.
  func distinct<Name: Hashable>(_ known: (String) -> Name?) throws(ServiceFailure) -> [Name: String] {
    var values: [Name: String] = [:]
    for (name, value) in pairs {
      guard let parameter = known(name) else { throw .unknownParameter(name) }
      guard values.updateValue(value, forKey: parameter) == nil else {
        throw .badParameter(name, "chỉ được ghi một lần", english: "it may stand only once")
      }
    }
    return values.filter { !$0.value.isEmpty }
  }

  /// A `limit` taken to the nearest allowed number; nil where none is given.
  static func limit(_ text: String?, in allowed: ClosedRange<Int>) throws(ServiceFailure) -> Int? {
    guard let text else { return nil }
    guard let limit = Int(text) else {
      throw .badParameter(
        "limit", "số từ \(allowed.lowerBound) đến \(allowed.upperBound)",
        english: "a number from \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    return min(max(limit, allowed.lowerBound), allowed.upperBound)
  }

  /// The asked page of a list; one out of range becomes the nearest one.
  func page(last: Int) -> Int {
    min(max(self[SearchForm.Field.page.rawValue].flatMap { Int($0) } ?? 1, 1), max(last, 1))
  }

  /// The query string of the same parameters with one set anew.
  func queryString(setting name: String, to value: String, dropping dropped: String) -> String {
    let kept = pairs.filter { $0.name != name && $0.name != dropped } + [(name, value)]
    return "?" + kept.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
  }

  private static func decoded(_ encoded: Substring.UTF8View) throws(ServiceFailure) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var rest = encoded[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"):
        bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else {
          throw .queryBad
        }
        bytes.append(high << 4 | low)
      default:
        bytes.append(byte)
      }
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .queryBad }
    return text
  }
}
