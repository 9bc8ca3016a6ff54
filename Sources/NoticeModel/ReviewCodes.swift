extension ImportWarning.Code {
  /// The codes that ask for a person's eye: a document whose newest version carries one is listed by `tracuu review`.
  public static let forReview: [Self] = [.encodingReview, .conflictingNumber, .conflictingDate]

  /// The codes of documents that a machine with more programs reads.
  public static let forConverters: [Self] = [.converterMissing, .converterUnsafe]
}
