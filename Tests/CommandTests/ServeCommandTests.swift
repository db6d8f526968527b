import Foundation
import TestSupport
import Testing

/// What is waited for comes, or there is silence for a minute.
@Suite(.timeLimit(.minutes(10)))
struct ServeCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Họp giao ban tháng 5\n\nSáng nay, huyện họp.\n", to: "seeds/a.txt")
    }

    @Test func `a change is built and told to the page that shows it`() async throws {
        let server = try await RunningServe(in: folder)
        let page = try await server.listen("/")
        try folder.write("Huyện ủy Ba Chẽ họp bất thường\n\nNgày 5/5/2020, huyện họp.\n", to: "seeds/b.txt")
        #expect(try await page.receive(until: "event: reload\n") != nil)
        #expect(try await server.get("/").contains("họp bất thường"))
        #expect(!(try folder.text(of: "public/index.html").contains("reload.js")))
    }

    @Test func `a style is built and changed in place`() async throws {
        try folder.write("a { color: red }", to: "Templates/styles/own.css")
        let server = try await RunningServe(in: folder)
        let page = try await server.listen("/none/")
        try folder.write("a { color: blue }", to: "Templates/styles/own.css")
        let told = try await page.receive(until: "data: [\"styles/own.css\"]\n")
        #expect(told?.contains("reload") == false)
        #expect(try await server.get("/styles/own.css").hasSuffix("a { color: blue }"))
    }

    @Test func `a failure is shown, and the last good site stays until it is mended`() async throws {
        let server = try await RunningServe("--quiet", in: folder)
        let page = try await server.listen("/")
        try folder.write("{{titel}}", to: "Templates/home.mustache")
        let message = "Templates/home.mustache:1:3: error: nothing is called ‘titel’ here"
        #expect(try await page.receive(until: "data: [\"\(message)") != nil)
        #expect(try await server.get("/").contains("Họp giao ban"))
        try folder.write("titel: A\n", to: "bantin.yaml")
        #expect(try await page.receive(until: "‘titel’ is no key") != nil)
        #expect(server.diagnostics.contains(message))
        try FileManager.default.removeItem(atPath: folder.at("bantin.yaml"))
        try FileManager.default.removeItem(atPath: folder.at("Templates/home.mustache"))
        #expect(try await page.receive(until: "event: good\n") != nil)
        withExtendedLifetime(server) {}
    }

    @Test func `a first build that fails leaves the last good site, and what is mended is built`() async throws {
        #expect(try Program.run("build", "-q", in: folder.path).status == 0)
        try folder.write("{{titel}}", to: "Templates/home.mustache")
        let message = "Templates/home.mustache:1:3: error: nothing is called ‘titel’ here"
        let server = try await RunningServe(in: folder)
        #expect(server.diagnostics.contains(message))
        #expect(server.diagnostics.contains("note: the last good site is served meanwhile"))
        let page = try await server.listen("/")
        #expect(try await page.receive(until: "data: [\"\(message)") != nil)
        #expect(try await server.get("/").contains("Họp giao ban"))
        try folder.write("mended", to: "Templates/home.mustache")
        #expect(try await page.receive(until: "event: reload\n") != nil)
        #expect(try await server.get("/").contains("\r\n\r\nmended<script"))
    }

    @Test func `without any site the first failure is a page, and the site comes when it is mended`() async throws {
        try folder.write("{{titel}}", to: "Templates/home.mustache")
        let server = try await RunningServe("-q", in: folder)
        let shown = try await server.get("/any/")
        #expect(shown.hasPrefix("HTTP/1.1 503 "))
        #expect(shown.contains("Chưa có trang nào"))
        let page = try await server.listen("/", shown)
        #expect(try await page.receive(until: "nothing is called ‘titel’ here") != nil)
        try FileManager.default.removeItem(atPath: folder.at("Templates/home.mustache"))
        #expect(try await page.receive(until: "event: reload\n") != nil)
        #expect(try await server.get("/").contains("Họp giao ban"))
    }

    @Test func `what nobody would mend, or is not Bantin's, is not served`() throws {
        try folder.write("x", to: "foreign/secret.txt")
        let foreign = try Program.run("serve", "-p", "0", "-d", "foreign", in: folder.path)
        #expect(foreign.status == 3)
        #expect(foreign.diagnostics.contains("foreign is a folder that Bantin did not make"))
        try folder.write("{{titel}}", to: "Templates/home.mustache")
        #expect(try Program.run("serve", "-p", "0", "--no-watch", in: folder.path).status == 2)
        try folder.write("titel: A\n", to: "bantin.yaml")
        #expect(try Program.run("serve", "-p", "0", in: folder.path).status == 2)
    }

    @Test func `a page follows in a browser: in place, without a reload for a style, with what is wrong`() async throws
    {
        for number in 0..<40 { try folder.write("Họp lần \(number)\n\nHuyện họp.\n", to: "seeds/n\(number).txt") }
        try folder.write("title: Kho một\n", to: "bantin.yaml")
        try folder.write(Repository.bytes(at: "Templates/styles/bantin.css"), to: "Templates/styles/bantin.css")
        let server = try await RunningServe("-q", in: folder)
        _ = try Repository.node("Tests/CommandTests/reload.js", "\(server.port)", folder.path)
        withExtendedLifetime(server) {}
    }

    @Test(arguments: [SIGINT, SIGTERM]) func `a server ends in the middle of a build`(signal: Int32) async throws {
        for number in 0..<60 { try folder.write("Họp lần \(number)\n\nHuyện họp.\n", to: "seeds/n\(number).txt") }
        let server = try await RunningServe("-q", in: folder)
        let stream = try await server.listen("/")
        let old = try FolderTree(of: folder.at("public"))
        let files = ["index.html", "feed.xml", "404.html"].map { ".public.spare/tree/\($0)" }
        let before = files.map(folder.inode)
        try folder.write("<title>{{page_title}}</title>", to: "Templates/partials/head.mustache")
        // It has begun to write.
        try await eventually("a build") { files.map(folder.inode) != before }
        kill(server.process.processIdentifier, signal)
        Program.wait(for: server.process)
        #expect(server.process.terminationReason == .exit)
        #expect(server.process.terminationStatus == 0)
        let left = try FolderTree(of: folder.at("public"))
        #expect(try Program.run("build", "-q", in: folder.path).status == 0)
        #expect(try [old, FolderTree(of: folder.at("public"))].contains(left))
        withExtendedLifetime(stream) {}
    }

    @Test func `what would move the site asks for a new start`() async throws {
        let server = try await RunningServe("-q", in: folder)
        let page = try await server.listen("/")
        try folder.write("base_url: https://example.org/archive/\n", to: "bantin.yaml")
        #expect(try await page.receive(until: "start it again") != nil)
        #expect(try await server.get("/").contains("Họp giao ban"))
    }

    @Test func `a build by hand beside it does no harm, and is seen`() async throws {
        let server = try await RunningServe("-q", in: folder)
        let page = try await server.listen("/")
        for index in 0..<3 {
            let text = "Huyện ủy Ba Chẽ họp lần thứ \(index)\n\nNgày 5/5/2020, huyện họp.\n"
            try folder.write(text, to: "seeds/\(index).txt")
            let result = try Program.run("build", "-q", in: folder.path)
            #expect(result.status == 0 || result.diagnostics.contains("another build"), "\(result.diagnostics)")
        }
        #expect(try await page.receive(until: "event: reload\n") != nil)
        // Sooner or later both agree.
        try await eventually("the last bulletin") { try await server.get("/").contains("họp lần thứ 2") }
    }

    @Test func `without watching the site is served as it is`() async throws {
        let server = try await RunningServe("-q", "--no-watch", in: folder)
        let page = try await server.get("/")
        #expect(page.hasSuffix(try folder.text(of: "public/index.html")))
        #expect(try await server.get("/.bantin/reload.js").hasPrefix("HTTP/1.1 404 "))
    }

    @Test func `the browser is shown the address`() async throws {
        try folder.write("#!/bin/sh\necho \"$1\" > \(folder.at("opened"))\n", to: "bin/xdg-open")
        try folder.write("#!/bin/sh\necho \"$1\" > \(folder.at("opened"))\n", to: "bin/open")
        for name in ["xdg-open", "open"] { chmod(folder.at("bin/\(name)"), 0o755) }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let server = try await RunningServe(
            "-q", "--open", in: folder, environment: ["PATH": "\(folder.at("bin")):\(path)"])
        try await eventually("the browser") { (try? folder.text(of: "opened"))?.hasSuffix("\n") == true }
        #expect(try folder.text(of: "opened") == "http://127.0.0.1:\(server.port)/\n")
    }

    @Test func `a taken port is told with who has it and which one is free`() async throws {
        let server = try await RunningServe("-q", in: folder)
        let result = try Program.run("serve", "-q", "-p", "\(server.port)", in: folder.path)
        #expect(result.status == 2)
        #expect(result.diagnostics.contains("error: cannot serve on 127.0.0.1:\(server.port): "))
        #expect(result.diagnostics.contains(" has that port; --port "))
        #expect(result.output == "")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a server ends when it is asked to, with connections open`(signal: Int32) async throws {
        let server = try await RunningServe("-q", in: folder)
        let stream = try await server.listen("/")
        let connection = try RawConnection(port: server.port)
        connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try await connection.receiveSome().hasPrefix("HTTP/1.1 200 OK\r\n"))
        connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n")
        kill(server.process.processIdentifier, signal)
        Program.wait(for: server.process)
        #expect(server.process.terminationReason == .exit)
        #expect(server.process.terminationStatus == 0)
        withExtendedLifetime((stream, connection)) {}
    }
}
