import Benchmark
import BulletinModel
import Extraction
import FrontMatter
import Gazetteer
import MarkdownRendering
import SearchIndex
import Site
import VietnameseText

/// What a build does with one bulletin, step by step: made-up texts take turns, so that no step is measured on a text
/// that it has just seen.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock], warmupIterations: 50, maxDuration: .seconds(4), maxIterations: 20_000)
    let samples: Samples
    do {
        samples = try Samples()
    } catch {
        print("blocks: \(error)")
        return
    }

    func measure(_ name: String, _ step: @escaping @Sendable (Int) throws -> Void) {
        Benchmark(name) { benchmark in
            var number = 0
            for _ in benchmark.scaledIterations {
                try step(number % samples.count)
                number += 1
            }
        }
    }

    measure("extraction") { blackHole(samples.extractor.extract(samples.raw[$0])) }
    measure("record to JSON") { blackHole(samples.bulletins[$0].json()) }
    measure("record to Markdown with front matter") { blackHole(MarkdownDocument.write(samples.bulletins[$0])) }
    measure("Markdown with front matter to record") {
        blackHole(MarkdownDocument.read(samples.markdown[$0], file: "a.md"))
    }
    measure("record to the cache's form") {
        var writer = PackedWriter()
        writer.write(samples.bulletins[$0])
        blackHole(writer.bytes)
    }
    measure("record from the cache's form") {
        var reader = PackedReader(samples.packed[$0])
        blackHole(try reader.read() as Bulletin)
    }
    measure("article to HTML") { blackHole(CommonMark.html(samples.bulletins[$0].bodyMarkdown)) }
    measure("bulletin's page, Markdown and JSON") { number in
        blackHole(try samples.renderer.render(samples.pages[number]) { samples.bulletins[$0] })
    }
    measure("front page") { _ in
        blackHole(try samples.renderer.render(samples.frontPage) { samples.bulletins[$0] })
    }
    measure("slug of a title") { blackHole(Slug.make(samples.bulletins[$0].title ?? "")) }
    measure("tokens of a text") { blackHole(Tokenizer.tokens(of: samples.scalars[$0])) }
    let stamp = SegmentStamp((0..<samples.count).map { SearchEntry(id: UInt64($0), digest: UInt64($0), year: nil) })
    measure("search index of \(samples.count) bulletins") { _ in
        var collector = SearchCollector(stamp, spill: MemorySpill()) { _, bytes in blackHole(bytes) }
        for (number, start) in stride(from: 0, to: samples.count, by: SearchCollector.chunk).enumerated() {
            try collector.add(Array(samples.documents[start...].prefix(SearchCollector.chunk)), chunk: number)
        }
        blackHole(try collector.finish())
    }
}
