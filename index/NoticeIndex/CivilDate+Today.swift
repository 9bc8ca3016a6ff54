import Foundation
import NoticeModel

extension CivilDate {
  /// The day it is in Việt Nam, which keeps UTC+7 all year.
  static var todayInVietnam: CivilDate? {
    var seconds = time(nil) + 7 * 3_600
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
