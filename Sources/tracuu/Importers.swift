import HTMLImporter
import ImporterKit
import RecordImporter
import TextImporter

/// The importers of this program: one line for each.
enum Importers {
  static let registry = ImporterRegistry([HTMLImporter(), TextImporter()])

  static let containers: [any ContainerReader] = [
    RecordImporter { html, encoding in HTMLImporter.extract(fragment: html, encoding: encoding) }
  ]
}
