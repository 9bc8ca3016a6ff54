extension ArchiveEntry {
  /// The entry's bytes, at most `limit`, as far as they can be unpacked, and what is wrong with the rest.
  ///
  /// For formats whose readers make something of a beginning, such as XML. What came out before a checksum failed may
  /// be wrong too.
  public func readPart(limit: Int) -> (bytes: [UInt8], failure: EntryFailure?) {
    var bytes: [UInt8] = []
    let failure = unpack { chunk in
      guard chunk.count <= limit - bytes.count else { return .tooLarge(limit) }
      bytes.append(contentsOf: chunk)
      return nil
    }
    return (bytes, failure)
  }
}
