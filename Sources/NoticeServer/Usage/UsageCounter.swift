import Foundation
import NoticeModel
import SearchQuery
import Synchronization

/// Counts in memory what is asked, by the day it is in Việt Nam, until it is stored.
///
/// A request takes the lock once or twice, for some hundred nanoseconds. A clock that is set back or forward puts what is
/// asked meanwhile under the day that it shows, and loses nothing.
final class UsageCounter: Sendable {
  private let pending = Mutex<[Int: UsageCounts]>([:])
  private let keepsQueries: Bool
  private let now: @Sendable () -> Int

  /// - Parameter now: seconds since 1970; tests bring their own.
  init(keepsQueries: Bool, now: @escaping @Sendable () -> Int = { Int(time(nil)) }) {
    self.keepsQueries = keepsQueries
    self.now = now
  }

  func count(_ items: UsageCounts.Item...) {
    let day = day
    pending.withLock { pending in
      for item in items { pending[day, default: UsageCounts()].count(item) }
    }
  }

  /// A result list of the site or of the API. Without hits only its first page counts as one that found nothing, and not
  /// where time ran out.
  func searched(_ item: UsageCounts.Item, _ page: SearchPage) {
    guard page.total == 0, !page.isPartial, page.request.offset == 0, page.request.after == nil else {
      return count(item)
    }
    let day = day
    let query = keepsQueries ? ZeroHitQuery(page.request.query.text) : nil
    pending.withLock { pending in
      pending[day, default: UsageCounts()].count(item)
      pending[day, default: UsageCounts()].count(.searchesWithoutHits)
      if let query { pending[day, default: UsageCounts()].count(query) }
    }
  }

  /// What was counted since the last time, by day; to be given back where it cannot be stored.
  func take() -> [CivilDate: UsageCounts] {
    let taken = pending.withLock { pending in
      defer { pending = [:] }
      return pending
    }
    var days: [CivilDate: UsageCounts] = [:]
    for (number, counts) in taken {
      let noon = Date(timeIntervalSince1970: (Double(number) + 0.5) * Double(Self.secondsADay))
      guard let day = CivilDate(iso: noon.formatted(.iso8601.year().month().day())) else { continue }
      days[day] = counts
    }
    return days
  }

  func giveBack(_ days: [CivilDate: UsageCounts]) {
    pending.withLock { pending in
      for (day, counts) in days {
        guard let start = try? Date("\(day)T00:00:00Z", strategy: .iso8601) else { continue }
        let number = Int(start.timeIntervalSince1970) / Self.secondsADay
        pending[number, default: UsageCounts()].add(counts)
      }
    }
  }

  private static let secondsADay = 86_400

  /// Việt Nam keeps UTC+7 all year.
  private var day: Int { (now() + 7 * 3_600) / Self.secondsADay }
}
