import Foundation
import NoticeModel

/// One start of LibreOffice over several documents of one kind, in a folder that is gone afterwards.
struct LibreOfficeBatch {
  struct Document {
    let bytes: [UInt8]
    let format: OfficeFormat
  }

  struct Outcome {
    /// How the program ended.
    let status: SandboxResult.Status
    /// What it wrote for each document; nil where there is nothing whole.
    let converted: [[UInt8]?]
  }

  /// It ends with this code when it has written the profile and asks for a second start.
  private static let startAgain: Int32 = 81

  let program: LibreOfficeProgram
  let sandbox: Sandbox
  let temporaryFolder: String

  func run(_ documents: [Document], to result: FlatODF) -> Outcome {
    let nothing = documents.map { _ in [UInt8]?.none }
    guard let folder = PrivateFolder(in: temporaryFolder) else {
      return Outcome(status: .couldNotStart("\(temporaryFolder): \(Sandbox.reason(errno))"), converted: nothing)
    }
    defer { folder.remove() }
    let names = documents.indices.map { "\($0)" }
    guard folder.makeFolder("profile"), folder.makeFolder("profile/user"),
      folder.write(LibreOfficeSettings.registry, as: "profile/user/registrymodifications.xcu"),
      zip(names, documents).allSatisfy({ folder.write($1.bytes, as: "\($0).\($1.format.ending)") })
    else {
      return Outcome(status: .couldNotStart("\(temporaryFolder): \(Sandbox.reason(errno))"), converted: nothing)
    }
    let inputs = zip(names, documents).map { "\(folder.path)/\($0).\($1.format.ending)" }
    var status = start(inputs, to: result, in: folder)
    if status == .exited(Self.startAgain) { status = start(inputs, to: result, in: folder) }
    let limit = SandboxProfile.libreOffice(files: 1).fileBytes
    let converted = names.map { name -> [UInt8]? in
      guard let bytes = folder.read("\(name).\(result.ending)", limit: limit), FlatODF.isWhole(bytes) else {
        return nil
      }
      return FlatODF.withoutPictures(bytes)
    }
    return Outcome(status: status, converted: converted)
  }

  private func start(_ inputs: [String], to result: FlatODF, in folder: PrivateFolder) -> SandboxResult.Status {
    var profile = SandboxProfile.libreOffice(files: inputs.count)
    profile.readable.append(program.installation)
    // Its socket stands in the working folder: the address of a socket may have 107 bytes only.
    let arguments =
      [
        "--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault",
        "-env:UserInstallation=file://\(folder.url)/profile", "-env:OSL_SOCKET_PATH=.", "--convert-to", result.ending,
        "--outdir", folder.path,
      ] + inputs
    return sandbox.run(program.path, arguments, folder: folder, profile: profile).status
  }
}
