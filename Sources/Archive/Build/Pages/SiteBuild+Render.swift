import Site

extension SiteBuild {
    /// Each page is written as soon as it is rendered: no more than a few of them are in memory. Tells of each whether it
    /// is another file than the destination has.
    func render(
        _ pages: PlannedFiles, of records: KnownRecords, into site: SiteUpdate
    ) async throws -> [Bool] {
        tell(.began(.render, total: pages.count))
        let areNew = try await Parallel.map(pages.batches(), jobs: options.jobs, chunk: 1) { batch in
            defer { tell(.advanced(.render, by: batch.count)) }
            var areNew: [Bool] = []
            areNew.reserveCapacity(batch.count)
            var start = batch.lowerBound
            while start < batch.upperBound {
                let end = pages.end(ofGroupAt: start)
                if pages[start].isStreamed {
                    for page in pages[start..<end] { areNew.append(try write(page, of: records, into: site)) }
                    start = end
                    continue
                }
                for file in try renderer.render(pages[start..<end], reading: records.bulletin) {
                    areNew.append(try site.write(file).isNew)
                }
                start = end
            }
            return areNew
        }
        tell(.finished(.render, count: pages.count))
        return Array(areNew.joined())
    }

    /// Writes a page piece by piece; false when the destination has it already.
    private func write(_ page: SitePlan.Page, of records: KnownRecords, into site: SiteUpdate) throws -> Bool {
        let writer = PieceWriter(page.path, site)
        try renderer.write(page, reading: records.bulletin) { try writer.write($0[...]) }
        return try writer.finish().file.isNew
    }
}

extension PlannedFiles {
    /// The end of the files that share work with the one at a position and stand behind it.
    fileprivate func end(ofGroupAt start: Int) -> Int {
        let first = self[start]
        return self[(start + 1)...].firstIndex { !$0.sharesWork(with: first) } ?? endIndex
    }

    /// Parts of a few files, none of which ends within those that share work.
    fileprivate func batches() -> [Range<Int>] {
        var batches: [Range<Int>] = []
        var start = 0
        while start < count {
            var end = start
            while end < count, end - start < 16 { end = self.end(ofGroupAt: end) }
            batches.append(start..<end)
            start = end
        }
        return batches
    }
}
