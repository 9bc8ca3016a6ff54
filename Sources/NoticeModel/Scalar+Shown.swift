extension Unicode.Scalar {
  /// False for controls, direction marks and what no character stands for: they would hide what a name is.
  package var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
