public import NoticeModel

/// The numbers of a year as the archive has them, by body and type: "Danh mục theo số (từ kho)".
public struct Register: Sendable, Hashable {
  public var year: Int
  public var groups: [Group]

  public init(year: Int, groups: [Group]) {
    self.year = year
    self.groups = groups
  }

  /// Numbers that one body gave one after another.
  public struct Group: Sendable, Hashable {
    /// Nil where documents do not print it.
    public var issuingBody: String?
    public var type: DocumentType?
    /// The symbols behind the number, which belong to the series: `TB-UBND`.
    public var symbols: String
    /// By number, then by day.
    public var entries: [Entry]

    public init(issuingBody: String?, type: DocumentType?, symbols: String, entries: [Entry]) {
      self.issuingBody = issuingBody
      self.type = type
      self.symbols = symbols
      self.entries = entries
    }

    /// Numbers from 1 to the greatest that the archive does not have.
    public var gaps: [ClosedRange<Int>] {
      var gaps: [ClosedRange<Int>] = []
      var next = 1
      for entry in entries {
        if entry.ordinal > next { gaps.append(next...entry.ordinal - 1) }
        next = max(next, entry.ordinal + 1)
      }
      return gaps
    }

    /// Numbers that several documents carry.
    public var doubles: [Int] {
      Dictionary(grouping: entries, by: \.ordinal).filter { $1.count > 1 }.keys.sorted()
    }
  }

  /// One document of a register.
  public struct Entry: Sendable, Hashable {
    public var ordinal: Int
    public var document: RelatedDocument
    public var type: DocumentType?
    public var signer: String?
    public var recipients: [String]

    public init(
      ordinal: Int, document: RelatedDocument, type: DocumentType?, signer: String?, recipients: [String]
    ) {
      self.ordinal = ordinal
      self.document = document
      self.type = type
      self.signer = signer
      self.recipients = recipients
    }
  }
}

/// Which numbers a register is asked for.
public struct RegisterRequest: Sendable, Hashable {
  public var year: Int
  /// A type's code.
  public var type: String?
  /// Words of an issuing body's name.
  public var issuer: String?

  public init(year: Int, type: String? = nil, issuer: String? = nil) {
    self.year = year
    self.type = type
    self.issuer = issuer
  }
}
