/// The schema of records.
struct SchemaFamily: PageFamily {
    let forms = [PageForm.file(RecordSchema.fileName)]

    func pages(of site: PlannedSite) -> [PageNumber] { site.settings.formats.contains(.json) ? [PageNumber()] : [] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { DataFile.folder }
    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] { RecordSchema.bytes }
}
