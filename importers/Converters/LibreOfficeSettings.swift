/// The settings of the LibreOffice that converts: nothing of a document runs, nothing it points at is fetched. The
/// sandbox forbids both as well; here no time is lost on trying.
enum LibreOfficeSettings {
  /// `user/registrymodifications.xcu` of a profile.
  static let registry: [UInt8] = {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">"#,
    ]
    for (path, name, value) in values {
      lines.append(
        #"<item oor:path="/org.openoffice.Office.\#(path)"><prop oor:name="\#(name)" oor:op="fuse">"#
          + "<value>\(value)</value></prop></item>")
    }
    lines.append("</oor:items>")
    return Array(lines.joined(separator: "\n").utf8)
  }()

  private static let values = [
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Misc", "FirstRun", "false"),
    ("Common/Save/Document", "AutoSave", "false"),
    ("Java/VirtualMachine", "Enable", "false"),
    // Writer counts 0 never, 1 ask, 2 always; Calc 0 always, 1 never, 2 ask.
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "1"),
    // Cells keep the values that their program computed last: 1 is never.
    ("Calc/Formula/Load", "OOXMLRecalcMode", "1"),
    ("Calc/Formula/Load", "ODFRecalcMode", "1"),
  ]
}
