import Foundation
import GRDB
import NoticeModel

/// The tables of `index.sqlite`, made and changed by numbered migrations. A migration that was released is never
/// edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 catalogue", migrate: catalogue)
    migrator.registerMigration("2 encoding scores", migrate: encodingScores)
    migrator.registerMigration("3 ranked search", migrate: rankedSearch)
    migrator.registerMigration("4 held documents", migrate: heldDocuments)
    migrator.registerMigration("5 near-identical documents", migrate: likeDocuments)
    migrator.registerMigration("6 links", migrate: links)
    migrator.registerMigration("7 facts", migrate: facts)
    migrator.registerMigration("8 listings", migrate: listings)
    migrator.registerMigration("9 changes", migrate: changes)
    migrator.registerMigration("10 replays", migrate: replays)
    migrator.registerMigration("11 stated addresses", migrate: statedAddresses)
    return migrator
  }

  private static func catalogue(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(
      sql: """
        -- The WARC files and how much of each is part of the archive; bytes behind it are cut off after a crash.
        CREATE TABLE record_files (
          file INTEGER PRIMARY KEY,
          committed INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE documents (
          id INTEGER PRIMARY KEY,
          notice_id TEXT NOT NULL UNIQUE,
          collection TEXT NOT NULL,
          path TEXT NOT NULL,
          root TEXT NOT NULL,
          record_id TEXT,
          -- The version people see: the newest by (captured_at, sha256).
          current INTEGER,
          -- 1 when the current version stands in `search`; of documents with the same bytes and text only one does.
          shown INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX documents_current ON documents (current);
        CREATE INDEX documents_collection ON documents (collection);

        -- Rows are written once. `text` and `layout` stand last, so that reading the other columns never reads them.
        CREATE TABLE versions (
          id INTEGER PRIMARY KEY,
          document INTEGER NOT NULL REFERENCES documents (id),
          captured_at TEXT NOT NULL,
          sha256 BLOB NOT NULL,
          bytes INTEGER NOT NULL,
          media_type TEXT NOT NULL,
          encoding TEXT,
          encoding_evidence TEXT,
          warnings TEXT NOT NULL,
          file INTEGER NOT NULL,
          offset INTEGER NOT NULL,
          length INTEGER NOT NULL,
          entry_start INTEGER,
          entry_end INTEGER,
          kind TEXT NOT NULL,
          number TEXT,
          number_ordinal INTEGER,
          number_year INTEGER,
          number_symbols TEXT,
          number_symbols_folded TEXT,
          type_code TEXT,
          type_name TEXT,
          issuing_body TEXT,
          issuing_body_folded TEXT,
          issued_on TEXT,
          subject TEXT NOT NULL,
          signer TEXT,
          signer_folded TEXT,
          extra TEXT,
          -- What fields say that the text need not: the type's name, the signer, a record's other columns.
          fields TEXT NOT NULL,
          text TEXT NOT NULL,
          layout BLOB NOT NULL,
          UNIQUE (document, captured_at, sha256)
        ) STRICT;
        CREATE INDEX versions_sha256 ON versions (sha256);
        CREATE INDEX versions_number ON versions (number_ordinal) WHERE number_ordinal IS NOT NULL;
        CREATE INDEX versions_issued ON versions (issued_on);

        CREATE VIEW searchable AS
          SELECT versions.id, versions.number, versions.subject, versions.issuing_body, versions.fields, versions.text AS body
          FROM documents JOIN versions ON versions.id = documents.current
          WHERE documents.shown = 1;

        CREATE VIRTUAL TABLE search USING fts5 (
          number, subject, issuing_body, fields, body,
          content = 'searchable', content_rowid = 'id', tokenize = 'vietnamese'
        );

        -- The ledger: what every import did. Unchanged inputs are counted, not listed.
        CREATE TABLE imports (
          id INTEGER PRIMARY KEY,
          started_at TEXT NOT NULL UNIQUE,
          finished_at TEXT,
          arguments TEXT NOT NULL,
          added INTEGER NOT NULL DEFAULT 0,
          updated INTEGER NOT NULL DEFAULT 0,
          unchanged INTEGER NOT NULL DEFAULT 0,
          duplicate INTEGER NOT NULL DEFAULT 0,
          rejected INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        -- Items of a batch as JSON lines; the first one's number.
        CREATE TABLE import_items (
          import INTEGER NOT NULL REFERENCES imports (id),
          first_item INTEGER NOT NULL,
          lines TEXT NOT NULL,
          UNIQUE (import, first_item)
        ) STRICT;
        """)
  }

  /// The score stands behind the text, where it costs nothing to add; whoever reads it reads the text too. The index
  /// leads to the few sets of warnings that there are, and from them to their documents.
  private static func encodingScores(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE versions ADD COLUMN encoding_score REAL;
        CREATE INDEX versions_warnings ON versions (warnings) WHERE warnings <> '';
        """)
  }

  /// Pairs of words and words with diacritics beside the folded words, long texts in passages, and the properties that
  /// searches look at apart from the texts. Everything in it follows from `versions`, so it is made anew from there.
  private static func rankedSearch(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE search;
        DROP VIEW searchable;

        -- How many ids from its own on a version takes up: one a passage.
        ALTER TABLE versions ADD COLUMN passages INTEGER NOT NULL DEFAULT 1;
        CREATE TABLE passage_places (place INTEGER PRIMARY KEY) STRICT;

        -- What `search` was given. The text is the first field, since occurrences there cost the fewest bytes.
        CREATE VIEW searchable AS
          SELECT versions.id + passage_places.place AS id, passage(versions.text, passage_places.place) AS body,
            versions.subject AS subject, coalesce(versions.issuing_body, '') || char(10) || versions.fields AS others,
            versions.number AS number
          FROM documents JOIN versions ON versions.id = documents.current
          JOIN passage_places ON passage_places.place < versions.passages
          WHERE documents.shown = 1;
        CREATE VIRTUAL TABLE search USING fts5 (
          body, subject, others, number,
          content = 'searchable', content_rowid = 'id', columnsize = 0, tokenize = 'vietnamese'
        );
        -- Gather the tokens of a whole batch before a piece of the index is written.
        INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);

        -- 1,024 passages a row; see `tracuu_column`. The generation changes with every change to `search`.
        CREATE TABLE search_columns (id INTEGER PRIMARY KEY, generation INTEGER NOT NULL, data BLOB NOT NULL) STRICT;
        CREATE TABLE search_state (id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL) STRICT;
        INSERT INTO search_state VALUES (1, 1);
        CREATE TABLE search_names (
          property INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, label TEXT NOT NULL, folded TEXT NOT NULL,
          PRIMARY KEY (property, id), UNIQUE (property, name)
        ) STRICT, WITHOUT ROWID;

        -- Every different number once, to be compared part by part; the index leads from it to its documents by date.
        CREATE TABLE search_numbers (
          ordinal INTEGER NOT NULL, printed TEXT NOT NULL, year INTEGER, symbols TEXT NOT NULL, folded TEXT NOT NULL,
          PRIMARY KEY (ordinal, printed)
        ) STRICT, WITHOUT ROWID;
        INSERT OR IGNORE INTO search_numbers
          SELECT number_ordinal, number, number_year, number_symbols, '-' || number_symbols_folded || '-'
          FROM versions WHERE number_ordinal IS NOT NULL;
        DROP INDEX versions_number;
        CREATE INDEX versions_number ON versions (number_ordinal, number, issued_on) WHERE number_ordinal IS NOT NULL;

        -- Documents that others stand for, by collection.
        CREATE INDEX documents_hidden ON documents (collection) WHERE shown = 0;
        """)
    try db.execute(
      sql: """
        WITH RECURSIVE places (place) AS (SELECT 0 UNION ALL SELECT place + 1 FROM places WHERE place + 1 < ?)
        INSERT INTO passage_places SELECT place FROM places
        """, arguments: [Passages.maximum])
    try DocumentStore.indexEverything(in: db)
  }

  /// Versions that are kept and not served; the index leads to the few that there are.
  private static func heldDocuments(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE versions ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX versions_held ON versions (document) WHERE held = 1;
        """)
  }

  /// What is equal for documents of which one stands for all in `search`. Of earlier versions these are documents with the
  /// same bytes and text; a rebuild knows more of them.
  private static func likeDocuments(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE versions ADD COLUMN likeness INTEGER NOT NULL DEFAULT 0")
    try db.execute(sql: "ALTER TABLE versions ADD COLUMN fingerprint INTEGER")
    let rows = try Row.fetchCursor(db, sql: "SELECT id, sha256, text FROM versions")
    let update = try db.makeStatement(sql: "UPDATE versions SET likeness = ? WHERE id = ?")
    while let row = try rows.next() {
      let likeness = Likeness.ofBytes([UInt8](row[1] as Data), text: row[2])
      try update.execute(arguments: [likeness, row[0] as Int64])
    }
    try db.execute(sql: "CREATE INDEX versions_likeness ON versions (likeness)")
  }

  /// Where documents lead to; of earlier versions a rebuild finds out.
  private static func links(_ db: Database) throws {
    try db.execute(
      sql: """
        -- By what an address is looked up, see `Source.place`.
        ALTER TABLE documents ADD COLUMN place TEXT NOT NULL DEFAULT '';
        -- Every place that a document links to, whether there is a document or not; the first that does.
        CREATE TABLE link_targets (
          id INTEGER PRIMARY KEY, place TEXT NOT NULL, collection TEXT NOT NULL, path TEXT NOT NULL,
          document INTEGER NOT NULL REFERENCES documents (id),
          -- 1 where a main text links to it: then `links` says which documents do.
          is_main INTEGER NOT NULL, UNIQUE (place, collection)
        ) STRICT;
        -- Links in the main text of current versions.
        CREATE TABLE links (
          document INTEGER NOT NULL, number INTEGER NOT NULL, target INTEGER NOT NULL, text TEXT NOT NULL,
          PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX links_target ON links (target, document);
        CREATE INDEX link_targets_document ON link_targets (document);
        -- Where the document at an address was when a crawler asked for it.
        CREATE TABLE redirects (
          place TEXT NOT NULL, collection TEXT NOT NULL, target TEXT NOT NULL, captured_at TEXT NOT NULL,
          PRIMARY KEY (place, collection)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX redirects_target ON redirects (target, collection);
        """)
    let rows = try Row.fetchCursor(db, sql: "SELECT id, path FROM documents")
    let update = try db.makeStatement(sql: "UPDATE documents SET place = ? WHERE id = ?")
    while let row = try rows.next() {
      try update.execute(arguments: [Source.place(of: row[1]), row[0] as Int64])
    }
    try db.execute(sql: "CREATE INDEX documents_place ON documents (place, collection)")
  }

  /// What is read from documents beside their fields; of earlier versions a rebuild finds out.
  private static func facts(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE versions ADD COLUMN facts TEXT;
        -- Of current versions: what they cite, by the parts of a number or the words of a law's name.
        CREATE TABLE citations (
          document INTEGER NOT NULL, number INTEGER NOT NULL, relation TEXT NOT NULL, ordinal INTEGER, symbols TEXT,
          name TEXT, article TEXT, PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX citations_number ON citations (ordinal, symbols) WHERE ordinal IS NOT NULL;
        CREATE INDEX citations_name ON citations (name) WHERE name IS NOT NULL;
        CREATE TABLE law_names (
          name TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (name, document)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX law_names_document ON law_names (document);
        -- What they tell units to do; the unit's words with a blank between and at both ends.
        CREATE TABLE assignments (
          document INTEGER NOT NULL, number INTEGER NOT NULL, unit TEXT NOT NULL, task TEXT NOT NULL, deadline TEXT,
          PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        -- Files that are no entries of another one, by their bytes.
        CREATE INDEX versions_whole ON versions (sha256) WHERE entry_start IS NULL;
        CREATE INDEX versions_symbols ON versions (number_ordinal, number_symbols_folded) WHERE number_ordinal IS NOT NULL;
        """)
  }

  /// What pages say of documents in their lists; of earlier versions a rebuild finds out.
  private static func listings(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Of current versions: each row as JSON, by its number.
        CREATE TABLE listings (
          document INTEGER NOT NULL, number INTEGER NOT NULL, ordinal INTEGER NOT NULL, listed TEXT NOT NULL,
          PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX listings_ordinal ON listings (ordinal);
        """)
  }

  /// When what is served of a document last changed, for who harvests; of earlier versions the last import stands for all.
  private static func changes(_ db: Database) throws {
    try db.execute(
      sql: """
        -- 2013-07-22T03:04:05Z; empty until the ledger's entry of the same import says when.
        ALTER TABLE documents ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
        UPDATE documents
          SET changed_at = coalesce((SELECT substr(max(started_at), 1, 19) || 'Z' FROM imports), '1970-01-01T00:00:00Z');
        CREATE INDEX documents_changed ON documents (changed_at, notice_id);
        """)
  }

  /// What pages and style sheets are shown again by; of earlier versions a rebuild makes it.
  private static func replays(_ db: Database) throws {
    try db.execute(
      sql: """
        -- In a table of its own: nothing but showing a page ever reads it. One gzip member where is_packed is 1.
        CREATE TABLE replays (
          version INTEGER PRIMARY KEY, kind INTEGER NOT NULL, is_packed INTEGER NOT NULL, data BLOB NOT NULL
        ) STRICT;
        """)
  }

  /// Where records say that their documents stood; of earlier versions a rebuild finds out.
  private static func statedAddresses(_ db: Database) throws {
    try db.execute(
      sql: """
        -- By what an address is looked up, see `Source.place`; of every version.
        CREATE TABLE stated_addresses (
          place TEXT NOT NULL, document INTEGER NOT NULL REFERENCES documents (id), PRIMARY KEY (place, document)
        ) STRICT, WITHOUT ROWID;
        """)
  }

  /// "TCuu" in the file's header, so that `file` and people can tell what it is.
  private static let applicationID = 0x5443_7575
}
