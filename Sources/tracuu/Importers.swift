import Converters
import HTMLImporter
import ImportPipeline
import ImporterKit
import OfficeImporter
import PDFImporter
import RecordImporter
import TextImporter

/// The importers of this program: one line for each.
enum Importers {
  private static let registry = ImporterRegistry([HTMLImporter(), TextImporter(), OfficeImporter(), PDFImporter()])

  static let containers: [any ContainerReader] = [
    RecordImporter { html, encoding in HTMLImporter.extract(fragment: html, encoding: encoding) }
  ]

  /// All importers, with the programs that read other formats for them.
  static func reader(_ options: ConverterOptions) -> DocumentReader {
    let sandbox = Sandbox(allowsUnsafe: options.unsafeConverters)
    let pictures = options.noOCR ? nil : TesseractProgram(runner: sandbox)
    var converters: [any Converter] = [
      LibreOfficeConverter(sandbox: sandbox, temporaryFolder: TemporaryFolder.path),
      PopplerConverter(runner: sandbox, pictureReader: pictures),
    ]
    if let pictures { converters.append(PictureConverter(reader: pictures)) }
    return DocumentReader(registry: registry, converters: converters, replays: PageReplayer())
  }
}
