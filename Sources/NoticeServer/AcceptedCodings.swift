/// What a request says of content codings (`Accept-Encoding`, RFC 9110 §12.5.3).
struct AcceptedCodings {
  /// By lower-case name, 0 to 1,000 thousandths.
  private var qualities: [Substring: Int] = [:]

  /// What cannot be read names no coding.
  init(_ header: String?) {
    for (name, quality) in QualityValues(header).elements { qualities[name == "x-gzip" ? "gzip" : name] = quality }
  }

  /// True where gzip is welcome, and not less than the plain answer.
  var prefersGzip: Bool {
    let any = qualities["*"]
    let gzip = qualities["gzip"] ?? any ?? 0
    return gzip > 0 && gzip >= qualities["identity"] ?? 0
  }
}
