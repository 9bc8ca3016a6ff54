extension Sandbox: ProgramRunner {
  public func run(_ program: String, _ arguments: [String], input: [UInt8], profile: SandboxProfile) -> SandboxResult {
    run(program, arguments, input: .bytes(input), profile: profile)
  }
}
