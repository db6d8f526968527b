import MarkdownRendering
import Testing

struct CommonMarkSpecificationTests {
    @Test("the specification and the cmark program are those of the library")
    func versionsAgree() throws {
        let specification = try CommonMarkSpecification()
        #expect(CommonMark.version.hasPrefix(specification.version + "."))
        #expect(specification.examples.count > 600)
        let program = try CmarkProgram.run("--version")
        #expect(program.hasPrefix("cmark \(CommonMark.version) "))
    }

    @Test("renders every example of the specification as the cmark program does")
    func agreesWithTheProgram() throws {
        for example in try CommonMarkSpecification().examples {
            let html = String(decoding: CommonMark.html(example.markdown), as: UTF8.self)
            #expect(html == (try CmarkProgram.run(input: example.markdown)), "example \(example.number)")
        }
    }

    @Test("renders every example without raw HTML as the specification says")
    func agreesWithTheSpecification() throws {
        var compared = 0
        for example in try CommonMarkSpecification().examples {
            let html = String(decoding: CommonMark.html(example.markdown), as: UTF8.self)
            if html.contains("<!-- raw HTML omitted -->") { continue }
            #expect(html == example.html, "example \(example.number)")
            compared += 1
        }
        #expect(compared > 500)
    }
}
