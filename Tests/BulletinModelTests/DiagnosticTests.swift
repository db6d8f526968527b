import BulletinModel
import Testing

struct DiagnosticTests {
    @Test("prints the place as far as it is known, what is wrong and what to do")
    func prints() {
        var diagnostic = Diagnostic(.error, code: "x", message: "what is wrong")
        #expect(diagnostic.description == "error: what is wrong")
        diagnostic.file = "seeds/a.txt"
        #expect(diagnostic.description == "seeds/a.txt: error: what is wrong")
        diagnostic.column = 5
        #expect(diagnostic.description == "seeds/a.txt: error: what is wrong")
        diagnostic.line = 12
        diagnostic.severity = .warning
        diagnostic.advice = "what to do"
        #expect(diagnostic.description == "seeds/a.txt:12:5: warning: what is wrong; what to do")
        diagnostic.column = nil
        diagnostic.severity = .note
        #expect(diagnostic.description == "seeds/a.txt:12: note: what is wrong; what to do")
    }
}
