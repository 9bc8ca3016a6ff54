import NoticeModel
import WARC

/// Finds the earlier record of the same file that a revisit stands for.
///
/// Crawlers that saw a page unchanged wrote a revisit without its bytes. It names the first record by id, by address
/// and date, or only by the payload's digest. At most four names a record are kept, of 16 bytes each: 100 to 200 MB for
/// a million records, and nothing where nobody asks.
public struct WARCRevisits: Sendable {
  private var ordinals: [Key: Int32] = [:]

  public init() {}

  /// Remembers a record that has bytes. Of equal names the first record counts.
  ///
  /// - Returns: the ordinal of an earlier record with the same address, date and payload digest: a duplicate, as files
  ///   that were joined twice have them.
  @discardableResult
  public mutating func note(_ item: WARCFileItem) -> Int? {
    guard [.response, .resource, .conversion].contains(item.kind) else { return nil }
    if let id = item.recordID { remember(Key("id", id), item.ordinal) }
    if let uri = item.targetURI, let date = item.date { remember(Key("uri", uri, date), item.ordinal) }
    guard let digest = item.statedPayloadDigest else { return nil }
    remember(Key("digest", digest), item.ordinal)
    guard let uri = item.targetURI, let date = item.date else { return nil }
    return remember(Key("all", digest, uri, date), item.ordinal)
  }

  /// The ordinal of the record whose payload `revisit` stands for; nil where it is in no earlier place of this file.
  ///
  /// The most exact name decides: id, then address and date, then digest.
  public func original(of revisit: WARCFileItem) -> Int? {
    guard revisit.kind == .revisit else { return nil }
    var keys = [Key]()
    if let id = revisit.refersTo { keys.append(Key("id", id)) }
    if let date = revisit.refersToDate, let uri = revisit.refersToTargetURI ?? revisit.targetURI {
      keys.append(Key("uri", uri, date))
    }
    if let digest = revisit.statedPayloadDigest { keys.append(Key("digest", digest)) }
    return keys.lazy.compactMap { ordinals[$0] }.first.map { Int($0) }
  }

  @discardableResult
  private mutating func remember(_ key: Key, _ ordinal: Int) -> Int? {
    if let earlier = ordinals[key] { return Int(earlier) }
    ordinals[key] = Int32(clamping: ordinal)
    return nil
  }

  /// Half a SHA-256: nobody can make two names that share one.
  private struct Key: Hashable, Sendable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    init(_ parts: String...) {
      let digest = ContentDigest(hashing: Array(parts.joined(separator: "\0").utf8)).bytes
      for byte in digest.prefix(8) { high = high << 8 | UInt64(byte) }
      for byte in digest.dropFirst(8).prefix(8) { low = low << 8 | UInt64(byte) }
    }
  }
}
