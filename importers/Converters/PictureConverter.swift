public import ImporterKit
public import NoticeModel

/// Reads the text of pictures that stand alone: photographs and scans of letters, as poppler's XML would have it.
///
/// Portals are full of small pictures without text, so narrow ones are not looked at, and one with fewer than 20 letters
/// stays a picture.
public struct PictureConverter: Converter {
  public let name = "tesseract"

  private let reader: TesseractProgram

  private static let narrowest = 600
  private static let fewestLetters = 20
  /// Pixels of an A4 page in poppler's XML.
  private static let pageWidth = 892.0

  public init(reader: TesseractProgram) {
    self.reader = reader
  }

  public func converts(_ original: Original) -> Bool {
    guard original.readsPictures, ["image/png", "image/jpeg", "image/tiff"].contains(original.mediaType) else {
      return false
    }
    return PictureSize.width(of: original.bytes).map { $0 >= Self.narrowest } ?? false
  }

  /// One run for each picture, at most 60 s. Pictures without text give nothing and no warning.
  public func convert(_ originals: [Original]) -> [Conversion] { originals.map(convert) }

  private func convert(_ original: Original) -> Conversion {
    let (pages, status) = reader.read(original.bytes) { Self.pageWidth / Double(max($0, 1)) }
    var warnings: [ImportWarning] = []
    switch status {
    case .exited(0): break
    case .exited: warnings.append(ImportWarning(.unreadable, "tesseract cannot read the picture"))
    case .signal(let number): warnings.append(ImportWarning(.converterCrash, "tesseract: signal \(number)"))
    case .timedOut, .outputTooLarge: warnings.append(ImportWarning(.converterLimit, "tesseract"))
    case .couldNotStart(let reason): warnings.append(ImportWarning(.converterMissing, "tesseract: \(reason)"))
    }
    guard pages.reduce(0, { $0 + $1.letters }) >= Self.fewestLetters else {
      return Conversion(original: nil, warnings: warnings)
    }
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pdf2xml producer=\"tesseract\">\n".utf8)
    for (place, page) in pages.enumerated() {
      let height = Int((Self.pageWidth * Double(page.height) / Double(max(page.width, 1))).rounded())
      xml +=
        "<page number=\"\(place + 1)\" height=\"\(height)\" width=\"\(Int(Self.pageWidth))\" ocr=\"\(page.confidence)\">\n"
        .utf8
      xml += page.xml
      xml += "</page>\n".utf8
    }
    xml += "</pdf2xml>\n".utf8
    return Conversion(original: original.converted(to: xml), warnings: warnings)
  }
}

/// How wide a picture is, from its first bytes.
enum PictureSize {
  /// Nil for what is neither PNG, JPEG nor TIFF, or too damaged to say.
  static func width(of bytes: [UInt8]) -> Int? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return number(bytes, at: 16, size: 4, isLittle: false) }
    if bytes.starts(with: [0xFF, 0xD8]) { return widthOfJPEG(bytes) }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) { return widthOfTIFF(bytes, isLittle: true) }
    if bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) { return widthOfTIFF(bytes, isLittle: false) }
    return nil
  }

  /// The frame header (`FF C0` to `FF CF` but for C4, C8 and CC) holds it behind precision and height.
  private static func widthOfJPEG(_ bytes: [UInt8]) -> Int? {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        return number(bytes, at: index + 7, size: 2, isLittle: false)
      }
      guard let length = number(bytes, at: index + 2, size: 2, isLittle: false), length >= 2 else { return nil }
      index += 2 + length
    }
    return nil
  }

  /// Tag 256 of the first directory: tag, type (3 short, 4 long), count, value.
  private static func widthOfTIFF(_ bytes: [UInt8], isLittle: Bool) -> Int? {
    guard let start = number(bytes, at: 4, size: 4, isLittle: isLittle),
      let count = number(bytes, at: start, size: 2, isLittle: isLittle)
    else { return nil }
    for place in 0..<min(count, 100) {
      let entry = start + 2 + place * 12
      guard number(bytes, at: entry, size: 2, isLittle: isLittle) == 256 else { continue }
      let isShort = number(bytes, at: entry + 2, size: 2, isLittle: isLittle) == 3
      return number(bytes, at: entry + 8, size: isShort ? 2 : 4, isLittle: isLittle)
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], at start: Int, size: Int, isLittle: Bool) -> Int? {
    guard start >= 0, start <= bytes.count - size else { return nil }
    let digits = bytes[start..<start + size]
    return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
  }
}
