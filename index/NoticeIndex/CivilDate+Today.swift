import Foundation
import NoticeModel

extension CivilDate {
  /// The day it is in Việt Nam, which keeps UTC+7 all year.
  static var todayInVietnam: CivilDate? {
    let seconds = Int(Date().timeIntervalSince1970) + 7 * 3_600
    return CivilDate(iso: Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601.year().month().day()))
  }
}
