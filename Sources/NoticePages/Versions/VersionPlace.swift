/// What stands behind `/phien-ban/` in an address.
public enum VersionPlace: Sendable, Hashable {
  /// `3`: a version by its number.
  case version(Int)
  /// `20090301020304`: a version by the second of its capture, in UTC.
  case capture(HTTPDate)
  /// `2...3`: a difference.
  case difference(VersionPair)
  case timeMap
  case timeGate

  /// Nil for what no address of this site has.
  public init?(segment: some StringProtocol) {
    if segment == Self.timeMapName {
      self = .timeMap
    } else if segment == Self.timeGateName {
      self = .timeGate
    } else if let date = HTTPDate(timestamp: segment) {
      self = .capture(date)
    } else if let number = VersionPair.number(segment) {
      self = .version(number)
    } else if let pair = VersionPair(segment: segment) {
      self = .difference(pair)
    } else {
      return nil
    }
  }

  /// The last segments of their addresses (RFC 7089).
  public static let timeMapName = "timemap"
  public static let timeGateName = "timegate"
}

/// Two versions to be compared; `from` is the lower number, in whatever order they were named.
public struct VersionPair: Sendable, Hashable {
  public let from: Int
  public let to: Int

  /// Nil where both are the same or one is no number of a version.
  public init?(_ one: Int, _ other: Int) {
    guard one != other, min(one, other) >= 1 else { return nil }
    from = min(one, other)
    to = max(one, other)
  }

  /// The values of `tu` and `den` as sent by the form.
  public init?(from: String?, to: String?) {
    guard let from = from.flatMap(Self.number), let to = to.flatMap(Self.number) else { return nil }
    self.init(from, to)
  }

  init?(segment: some StringProtocol) {
    let parts = segment.split(separator: "...", omittingEmptySubsequences: false)
    guard parts.count == 2, let one = Self.number(parts[0]), let other = Self.number(parts[1]) else { return nil }
    self.init(one, other)
  }

  var segment: String { "\(from)...\(to)" }

  /// Digits only, from 1.
  static func number(_ text: some StringProtocol) -> Int? {
    guard (1...7).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text).flatMap { $0 >= 1 ? $0 : nil }
  }
}
