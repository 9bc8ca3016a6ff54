/// What one kind of program may use while it converts. The values are those of RELIABILITY §C where it names one.
public struct SandboxProfile: Sendable {
  /// Bytes of address space; what is mapped counts, not what is used.
  public var addressSpace: Int
  /// Seconds of processor time.
  public var cpuSeconds: Int
  /// Seconds from start to end.
  public var wallSeconds: Double
  /// Bytes of stdout.
  public var outputBytes: Int
  /// Bytes of the largest file that it may write; it can write only where it is given a private folder.
  public var fileBytes: Int
  /// Open descriptors.
  public var descriptors: Int
  /// Files and folders it may read beside ``common``; what is not there is passed over.
  public var readable: [String]
  /// May it make sockets of the machine itself? It can wait on them but never call anybody.
  public var usesUnixSockets: Bool
  /// The environment beside `PATH`, `LANG` and, with a private folder, `HOME` and `TMPDIR`.
  public var environment: [String: String]

  /// Programs and libraries, and what the dynamic linker and the C library look at.
  static let common = ["/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime"]

  /// pdftotext, pdftohtml, pdftoppm and the like: document on stdin, text or picture on stdout, nothing written.
  public static let poppler = SandboxProfile(
    addressSpace: 512 << 20, cpuSeconds: 20, wallSeconds: 30, outputBytes: 16 << 20, fileBytes: 0, descriptors: 64,
    readable: ["/etc/fonts", "/var/cache/fontconfig", "/var/lib/ghostscript"], usesUnixSockets: false, environment: [:])

  /// tesseract: one page's picture on stdin, words on stdout. A page of 300 dpi takes 1–10 s; one thread, since pages
  /// are read side by side.
  public static let tesseract = SandboxProfile(
    addressSpace: 1 << 30, cpuSeconds: 60, wallSeconds: 60, outputBytes: 16 << 20, fileBytes: 0, descriptors: 64,
    readable: [], usesUnixSockets: false, environment: ["OMP_THREAD_LIMIT": "1"])

  /// antiword and catdoc: file in the private folder, text on stdout.
  public static let wordText = SandboxProfile(
    addressSpace: 256 << 20, cpuSeconds: 20, wallSeconds: 30, outputBytes: 16 << 20, fileBytes: 16 << 20,
    descriptors: 64, readable: ["/etc/catdocrc"], usesUnixSockets: false, environment: [:])

  /// LibreOffice over `files` documents in one start. The start takes 0.8 s, most documents less than 0.1 s, a book 7 s;
  /// a spreadsheet with formats in every column took 1.4 GiB.
  public static func libreOffice(files: Int) -> SandboxProfile {
    let seconds = 30 + 2 * min(max(files, 1), 1_000)
    return SandboxProfile(
      addressSpace: 3 << 30, cpuSeconds: seconds, wallSeconds: Double(seconds) * 1.5, outputBytes: 1 << 20,
      fileBytes: 256 << 20, descriptors: 256,
      readable: [
        "/etc/fonts", "/etc/libreoffice", "/var/cache/fontconfig", "/var/lib/libreoffice", "/var/spool/libreoffice",
      ],
      usesUnixSockets: true,
      environment: ["SAL_USE_VCLPLUGIN": "svp", "SAL_DISABLE_OPENCL": "1", "OOO_DISABLE_RECOVERY": "1"])
  }
}
