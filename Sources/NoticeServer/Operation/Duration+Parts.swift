extension Duration {
  /// Seconds with their fraction.
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }

  /// What `Retry-After` says of a wait: whole seconds, rounded up, at least one.
  var retrySeconds: Int { max(1, Int(inSeconds.rounded(.up))) }

  /// Milliseconds without their fraction.
  var wholeMilliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
