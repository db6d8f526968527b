// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that who builds Bantin builds no benchmark. Its malloc counters are left out: they need a
// library that replaces the system's.
let package = Package(
    name: "bantin-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "bantin", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // What single steps cost for one bulletin.
        .executableTarget(
            name: "Blocks",
            dependencies: [
                .product(name: "BantinBlocks", package: "bantin"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Blocks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        // An index of search of a million texts.
        .executableTarget(
            name: "SearchScale", dependencies: [.product(name: "BantinBlocks", package: "bantin")], path: "SearchScale"),
    ])
