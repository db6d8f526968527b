// swift-tools-version: 6.0
import PackageDescription

// The manifest is the map of the house: arrows point one way, each target keeps the rule above it.
let package = Package(
    name: "bantin",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "bantin", targets: ["bantin"]),
        // What Benchmarks measures step by step.
        .library(
            name: "BantinBlocks",
            targets: [
                "BulletinModel", "Extraction", "FrontMatter", "Gazetteer", "MarkdownRendering", "SearchIndex", "Site",
                "VietnameseText",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Text only: normal form, folding, tone placement, slugs, collation, tokens. A leaf.
        .target(name: "VietnameseText"),
        // Plain Sendable values of the field, and their JSON form. A leaf.
        .target(name: "BulletinModel"),
        // The files that travel inside the program (gazetteer, lexicons, templates), as C arrays. A leaf.
        .target(name: "CBundledFiles"),
        // The only door to them. Unsafe pointers are here, in MarkdownRendering, in GzipCoding and in
        // Archive/Disk, nowhere else.
        .target(name: "BundledFiles", dependencies: ["CBundledFiles"]),
        // Administrative units in time, their names and successors. Knows no bulletin.
        .target(
            name: "Gazetteer", dependencies: ["VietnameseText", "BulletinModel", "BundledFiles"],
            exclude: ["Data"]),
        // Raw bytes to record. Knows no disk, no HTML page, no other bulletin.
        .target(
            name: "Extraction",
            dependencies: [
                "VietnameseText", "BulletinModel", "Gazetteer", "BundledFiles",
                .product(name: "Yams", package: "Yams"),
            ],
            // Bundled by Tools/bundle.
            exclude: ["Lexicons"]),
        // libcmark, named so that nothing else imports it by accident.
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        // Markdown to HTML through cmark in safe mode. The unsafe pointers of libcmark stay here.
        .target(name: "MarkdownRendering", dependencies: ["CCmark"]),
        // A record as Markdown with YAML front matter: one writer, one reader. Knows no disk.
        .target(
            name: "FrontMatter",
            dependencies: ["VietnameseText", "BulletinModel", .product(name: "Yams", package: "Yams")]),
        // Records to pages, indexes, feeds, as values. Knows no disk, nor how a record came about.
        .target(
            name: "Site",
            dependencies: [
                "VietnameseText", "BulletinModel", "Gazetteer", "MarkdownRendering", "FrontMatter", "BundledFiles",
                "SearchIndex", .product(name: "Yams", package: "Yams"),
            ],
            // Bundled by Tools/bundle.
            exclude: ["Data"]),
        // zlib, named so that nothing else imports it by accident.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        // Bytes packed and unpacked by zlib, whose pointers stay here, and packed alike everywhere by our own deflate.
        .target(name: "GzipCoding", dependencies: ["CZlib"]),
        // Texts to the files that a script searches in. Knows no disk, no record's origin.
        .target(name: "SearchIndex", dependencies: ["VietnameseText", "BulletinModel", "GzipCoding"]),
        // Records to what a person should look at: the marked text, the list of doubts. Knows no disk, nor how a record
        // came about.
        .target(name: "Review", dependencies: ["VietnameseText", "BulletinModel", "Gazetteer", "FrontMatter"]),
        // Two system calls that Swift's modules of libc lack. A leaf.
        .target(name: "CFileSystem"),
        // The build: configuration, sources, staged and swapped output. The only target that touches the disk.
        .target(
            name: "Archive",
            dependencies: [
                "BulletinModel", "BundledFiles", "CFileSystem", "Extraction", "FrontMatter", "Gazetteer",
                "GzipCoding", "MarkdownRendering", "Review", "SearchIndex", "Site", "VietnameseText",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            // Bundled by Tools/bundle.
            exclude: ["NewArchive/Files"]),
        // The preview server. The only target with NIO.
        .target(
            name: "Preview",
            dependencies: [
                "Archive", "BulletinModel", "BundledFiles", "GzipCoding",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            // Bundled by Tools/bundle.
            exclude: ["Reload/Files"]),
        .target(name: "CAllocator"),
        // The program: subcommands, progress, exit codes.
        .executableTarget(
            name: "bantin",
            dependencies: [
                "Archive", "CAllocator", "Preview", "Review",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Builders and the snapshot helper that tests share.
        .target(name: "TestSupport", dependencies: ["BulletinModel"], path: "Tests/TestSupport"),
        // Extraction measured on the annotated bulletins of Tests/Corpus, for the test of its figures and for make eval.
        .target(
            name: "CorpusEvaluation",
            dependencies: [
                "VietnameseText", "BulletinModel", "Gazetteer", "Extraction", .product(name: "Yams", package: "Yams"),
            ],
            path: "Tests/CorpusEvaluation"),
        // Random archives with random edits: what an incremental build leaves is what a build from nothing makes.
        .target(
            name: "IncrementalProof", dependencies: ["Archive", "TestSupport"], path: "Tests/IncrementalProof"),
        .executableTarget(name: "prove", dependencies: ["IncrementalProof"], path: "Tools/prove"),
        .executableTarget(name: "evaluate", dependencies: ["CorpusEvaluation"], path: "Tools/evaluate"),
        .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText", "TestSupport"]),
        .testTarget(name: "BulletinModelTests", dependencies: ["BulletinModel", "TestSupport"]),
        .testTarget(name: "BundledFilesTests", dependencies: ["BundledFiles", "TestSupport"]),
        .testTarget(name: "GazetteerTests", dependencies: ["Gazetteer", "TestSupport"]),
        .testTarget(
            name: "ExtractionTests",
            dependencies: [
                "CorpusEvaluation", "Extraction", "TestSupport", .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Fixtures"]),
        .testTarget(name: "CorpusTests", dependencies: ["CorpusEvaluation", "TestSupport"]),
        .testTarget(
            name: "MarkdownRenderingTests", dependencies: ["MarkdownRendering", "BulletinModel", "TestSupport"]),
        .testTarget(
            name: "FrontMatterTests",
            dependencies: ["FrontMatter", "BulletinModel", "TestSupport", .product(name: "Yams", package: "Yams")]),
        .testTarget(
            name: "SearchIndexTests",
            dependencies: ["SearchIndex", "VietnameseText", "BulletinModel", "GzipCoding", "TestSupport"],
            exclude: ["Script", "Vectors"]),
        .testTarget(name: "ReviewTests", dependencies: ["Review", "TestSupport"]),
        // The library of templates says what Mustache means; on every page its lookups would cost too much.
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "GzipCoding", "Site", "TestSupport", .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "Archive", "Extraction", "IncrementalProof", "Site", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Search/keyboard.js", "Search/site.js"]),
        .testTarget(
            name: "CommandTests", dependencies: ["Archive", "bantin", "TestSupport"], exclude: ["reload.js"]),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "Preview", "BulletinModel", "GzipCoding", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
