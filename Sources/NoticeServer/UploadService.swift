import NoticeModel
public import SearchQuery
public import Uploads

/// What the service needs to take files: who may send them, where they go, and who knows what became of them.
public struct UploadService: Sendable {
  let tokens: TokenFile
  let spool: Spool
  let limits: UploadLimits
  let ledger: any ImportTracing
  let failures: FailedAttempts

  public init(
    tokens: TokenFile, spool: Spool, limits: UploadLimits = UploadLimits(), ledger: any ImportTracing
  ) {
    self.tokens = tokens
    self.spool = spool
    self.limits = limits
    self.ledger = ledger
    failures = FailedAttempts(limit: limits.failedAttempts)
  }

  /// The holder of the token in an `Authorization` header.
  func holder(_ authorization: String?, client: IPAddress?) throws -> String {
    let scheme = "bearer "
    let attempt = try failures.attempt(by: client) { () -> String? in
      guard let authorization, authorization.prefix(scheme.count).lowercased() == scheme else { return nil }
      return try tokens.holder(of: String(authorization.dropFirst(scheme.count)))
    }
    switch attempt {
    case .passed(let holder): return holder
    case .failed: throw ServiceFailure.unauthorized
    case .blocked(let wait): throw ServiceFailure.attempts(again: wait)
    }
  }

  /// A receipt with what imports say of its files by now. What they say for good is kept with it, so that a file is
  /// looked for in the ledger only until it is found; a refused one may be taken by a later import.
  func updated(_ receipt: Receipt) async throws -> Receipt {
    var updated = receipt
    var kept = receipt
    for (place, file) in receipt.files.enumerated() where file.imported == nil {
      guard let digest = ContentDigest(hex: file.sha256) else { continue }
      let item = try await ledger.imported("\(receipt.id)/\(file.name)", digest: digest, since: receipt.receivedAt)
      updated.files[place].imported = item
      if item?.outcome != Outcome.rejected.rawValue { kept.files[place].imported = item }
    }
    if kept != receipt { try spool.receipts.write(kept) }
    return updated
  }
}
