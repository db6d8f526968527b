import BulletinModel
import Testing

@testable import Archive

struct DiagnosticLineTests {
    private let diagnostic = Diagnostic(
        .warning, code: "a.b", file: "seeds/a.txt", line: 2, column: 5, message: "what", advice: "do")

    @Test func `a line says where, how bad, what and what to do`() {
        #expect(diagnostic.line() == "seeds/a.txt:2:5: warning: what; do")
    }

    @Test func `colour marks the severity alone`() {
        #expect(
            diagnostic.line(isColored: true) == "seeds/a.txt:2:5: \u{1B}[1;33mwarning: \u{1B}[0mwhat; do")
    }

    @Test func `a file's name cannot steer the terminal`() {
        let nasty = Diagnostic(.error, code: "a", file: "a\u{1B}[2J\n\u{202E}\u{9B}é.txt", message: "m")
        #expect(nasty.line() == "a\\u{1B}[2J\\u{A}\\u{202E}\\u{9B}é.txt: error: m")
    }

    @Test func `the report as JSON has every diagnostic`() {
        var report = BuildReport(outcome: .done, diagnostics: [diagnostic])
        report.bulletins = 3
        #expect(
            String(decoding: report.json(isStrict: true), as: UTF8.self)
                == #"{"exit_code":1,"bulletins":3,"files":0,"bytes":0,"written":0,"errors":0,"warnings":1,"diagnostics":"#
                + #"[{"severity":"warning","file":"seeds/a.txt","line":2,"column":5,"code":"a.b","message":"what","#
                + #""advice":"do"}]}"#)
    }

    @Test func `the exit code follows the contract`() {
        let error = Diagnostic(.error, code: "a", message: "m")
        let note = Diagnostic(.note, code: "a", message: "m")
        #expect(BuildReport(outcome: .done, diagnostics: [note]).exitCode(isStrict: true) == 0)
        #expect(BuildReport(outcome: .done, diagnostics: [diagnostic]).exitCode() == 0)
        #expect(BuildReport(outcome: .done, diagnostics: [diagnostic]).exitCode(isStrict: true) == 1)
        #expect(BuildReport(outcome: .done, diagnostics: [error]).exitCode() == 1)
        #expect(BuildReport(outcome: .refused, diagnostics: [error]).exitCode() == 2)
        #expect(BuildReport(outcome: .notWritten, diagnostics: [error]).exitCode() == 3)
    }
}
