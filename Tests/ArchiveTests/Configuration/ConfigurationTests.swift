import BulletinModel
import Site
import TestSupport
import Testing

@testable import Archive

struct ConfigurationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
    }

    @Test func `an archive needs no configuration file`() throws {
        let configuration = try load()
        #expect(configuration.source == ArchivePath("seeds", in: folder.path))
        #expect(configuration.destination == ArchivePath("public", in: folder.path))
        #expect(configuration.templates == ArchivePath("Templates", in: folder.path))
        #expect(configuration.staticFiles == ArchivePath("static", in: folder.path))
        #expect(configuration.timeZone == "Asia/Ho_Chi_Minh")
        #expect(configuration.site == SiteSettings())
    }

    @Test func `options win over the file, and the file over the defaults`() throws {
        try folder.write(
            "title: A\nsource: nguồn\ndestination: out\nbase_url: https://a.example/\npage_size: 7\n", to: "bantin.yaml"
        )
        try folder.makeFolder("nguồn")
        try folder.makeFolder("other")
        let plain = try load()
        #expect(plain.source.name == "nguồn")
        #expect(plain.destination.absolute == folder.at("out"))
        #expect(plain.site.baseURL.description == "https://a.example/")
        #expect(plain.site.isBaseURLGiven)
        #expect(plain.site.pageSize == 7)

        let changed = try load(
            ConfigurationOptions(source: "./other/", destination: "/tmp/x", baseURL: "https://b.example/c/"))
        #expect(changed.source == ArchivePath("other", in: folder.path))
        #expect(changed.destination.absolute == "/tmp/x")
        #expect(changed.site.baseURL.description == "https://b.example/c/")
        #expect(changed.site.title == "A")
    }

    @Test func `another configuration file can be named`() throws {
        try folder.write("title: B\n", to: "conf/b.yaml")
        #expect(try load(ConfigurationOptions(configuration: "conf/b.yaml")).site.title == "B")
        #expect(
            messages(ConfigurationOptions(configuration: "conf/c.yaml"))
                == ["conf/c.yaml: error: cannot read it: No such file or directory"])
    }

    @Test func `a missing source folder is told with what to do`() throws {
        #expect(
            messages(ConfigurationOptions(source: "none"))
                == ["error: there is no folder none; the bulletins are looked for in it"])
        try folder.write("source: [\n", to: "broken.yaml")
        try folder.write("\nsource: sedes\n", to: "bantin.yaml")
        #expect(
            messages() == [
                "bantin.yaml:2:9: error: there is no folder sedes; the bulletins are looked for in it"
            ])
        let empty = try TemporaryFolder()
        #expect(throws: ConfigurationFailure.self) { try Configuration.load(folder: empty.path) }
        #expect(throws: ConfigurationFailure.self) { try Configuration.load(folder: empty.at("absent")) }
    }

    @Test(arguments: [".", "..", "seeds", "seeds/public", "/"])
    func `the site cannot go over the archive's own files`(destination: String) throws {
        let found = messages(ConfigurationOptions(destination: destination))
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix("error: the site cannot go to \(destination), ") })
    }

    @Test func `a link does not hide where the site would go`() throws {
        try folder.link("public", to: "seeds")
        #expect(messages().count == 1)
    }

    @Test func `templates that are named must be there`() throws {
        try folder.write("templates: Mau\n", to: "bantin.yaml")
        #expect(
            messages() == ["bantin.yaml:1:12: error: there is no folder Mau; make it, or leave the key out"])
    }

    @Test func `a wrong address on the command line is told`() {
        #expect(
            messages(ConfigurationOptions(baseURL: "example.org")) == [
                "error: --base-url: example.org is no address of a site; give the whole of it: https://example.org/"
            ])
    }

    @Test func `a language needs its strings`() throws {
        try folder.write("title: A\nlanguage: viet\n", to: "bantin.yaml")
        try folder.write("site_title: Viet\n", to: "Templates/strings/vi.yaml")
        let configuration = try load()
        let failure = #expect(throws: ConfigurationFailure.self) { try TemplateFolder.read(configuration) }
        #expect(
            failure?.diagnostics.first?.description.hasPrefix(
                "bantin.yaml:2:11: error: there are no strings of the language ‘viet’; ") == true)
        try folder.write("site_title: Viet\n", to: "Templates/strings/viet.yaml")
        #expect(try TemplateFolder.read(configuration).contains { $0.path == "strings/viet.yaml" })
    }

    @Test func `an archive's templates win file by file`() throws {
        try folder.write("own", to: "Templates/partials/head.mustache")
        try folder.write("hidden", to: "Templates/.head.mustache.swp")
        try folder.write("site_title: Viet\n", to: "Templates/strings/vi.yaml")
        let files = try TemplateFolder.read(load())
        let bundled = TemplateFile.bundled
        #expect(Set(files.map(\.path)) == Set(bundled.map(\.path) + ["partials/head.mustache", "strings/vi.yaml"]))
        let own = try #require(files.first { $0.path == "partials/head.mustache" })
        #expect(own.origin == "Templates/partials/head.mustache")
        #expect(own.bytes == Array("own".utf8))
    }

    private func load(_ options: ConfigurationOptions = ConfigurationOptions()) throws -> Configuration {
        try Configuration.load(folder: folder.path, options: options)
    }

    private func messages(_ options: ConfigurationOptions = ConfigurationOptions()) -> [String] {
        do {
            _ = try load(options)
            return []
        } catch {
            return (error as? ConfigurationFailure)?.diagnostics.map(\.description) ?? ["\(error)"]
        }
    }
}
