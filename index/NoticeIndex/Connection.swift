import CVietnameseFTS5
import Foundation
import GRDB

/// How connections to the index are set up.
enum Connection {
  static let fileName = "index.sqlite"
  /// Questions that are answered at once; each keeps a connection with its own memory.
  static let readers = 4
  /// Of an archive, where a rebuild makes the new index; there only while it runs.
  static let rebuildFolder = "rebuilding"

  /// Every connection knows the tokenizer. FULL: a commit that was reported survives a power cut (RELIABILITY finding
  /// 6).
  static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = readers
    configuration.prepareDatabase { db in
      guard tracuu_fts5_register(db.sqliteConnection) == 0 else {
        throw DatabaseError(message: "the FTS5 tokenizer could not be registered")
      }
      guard !db.configuration.readonly else {
        // Of four connections that search at once: what keeps the frequent posting lists at hand.
        return try db.execute(sql: "PRAGMA cache_size = -12288")
      }
      // The page size holds for a new file only: pages of 16 KiB keep most texts in one piece (a fifth less time than
      // 4 KiB).
      try db.execute(
        sql: """
          PRAGMA page_size = 16384; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
          PRAGMA journal_size_limit = 67108864
          """)
    }
    return configuration
  }
}
