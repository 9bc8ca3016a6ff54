import NoticeModel

/// The documents of a number, told apart by what else somebody says of the one that is meant.
public struct NumberChoice: Sendable {
  /// Those that nothing contradicts.
  public var fitting: [Hit]
  /// Those of another day, year or body.
  public var others: [Hit]
  /// The body by which they were told apart; nil where none is named.
  public var body: String?
  /// The document that is meant beyond doubt: the only one that fits where year and body are said, or the number has them.
  /// Of a number that begins anew each year and with each body the one that an archive has need not be the one.
  public var document: Hit?

  public init(fitting: [Hit], others: [Hit] = [], body: String? = nil, document: Hit? = nil) {
    self.fitting = fitting
    self.others = others
    self.body = body
    self.document = document
  }
}

extension NamedDocument {
  /// Chooses among the documents that have the number. A document whose day or body is not known contradicts nothing.
  public func choice(of hits: [Hit]) -> NumberChoice {
    var body = issuer
    // Words that no document's body has are as well those of a subject.
    if body == nil, let rest, hits.contains(where: { isOf(rest, $0) }) { body = rest }
    var choice = NumberChoice(fitting: [], body: body)
    for hit in hits {
      if isInTime(hit), body == nil || BodyName.mayBeOne(body, hit.issuingBody) {
        choice.fitting.append(hit)
      } else {
        choice.others.append(hit)
      }
    }
    let isUnderstood = body != nil || rest == nil
    if choice.fitting.count == 1, let only = choice.fitting.first, saysYear(of: only), isUnderstood,
      pattern.namesBody || body.map({ isOf($0, only) }) ?? false
    {
      choice.document = only
    }
    return choice
  }

  private func isOf(_ body: String, _ hit: Hit) -> Bool {
    hit.issuingBody != nil && BodyName.mayBeOne(body, hit.issuingBody)
  }

  private func isInTime(_ hit: Hit) -> Bool {
    guard let day = hit.issuedOn else { return true }
    if let period, day < period.start || day > period.end { return false }
    // Numbers of administrative documents do not carry the year that is asked for.
    return pattern.year == nil || hit.number?.year != nil || pattern.year == day.year
  }

  private func saysYear(of hit: Hit) -> Bool {
    if pattern.year != nil, hit.number?.year != nil { return true }
    return (pattern.year != nil || period != nil) && hit.issuedOn != nil
  }
}
