/// Ends the run with `broken` on stderr where a promise does not hold.
///
/// A `precondition` would say nothing in an optimised build.
public func promise(_ holds: Bool, _ broken: @autoclosure () -> String) {
  if !holds { fatalError("promise broken: \(broken())") }
}
