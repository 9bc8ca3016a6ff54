/// Finds the names of a vocabulary. A parser keeps every name once, so a pair of pointers is looked up instead of two
/// texts; one table serves one reading.
final class XMLNameTable<Name: XMLVocabulary> {
  private var known: [XMLNameKey: Name] = [:]
  /// Documents with more different names than any format has are not worth remembering all of them.
  private static var maximumNames: Int { 4_096 }

  func name(_ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) -> Name {
    let key = XMLNameKey(local: local, namespace: namespace)
    if let name = known[key] { return name }
    let prefix = namespace.flatMap { Name.prefixes[String(cString: $0)] } ?? "?"
    let name = Name(rawValue: "\(prefix):\(String(cString: local))") ?? .other
    if known.count < Self.maximumNames { known[key] = name }
    return name
  }
}

/// A name as a parser keeps it.
private struct XMLNameKey: Hashable {
  var local: UnsafePointer<UInt8>
  var namespace: UnsafePointer<UInt8>?
}
