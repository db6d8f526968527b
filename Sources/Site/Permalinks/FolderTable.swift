/// Finds bulletins by the folders of their pages.
struct FolderTable: Sendable {
    private let catalogue: Catalogue
    /// The positions of entries by the keys of their folders.
    private let positions: [UInt64: Int32]

    /// A table that is not needed finds nothing.
    init(_ catalogue: Catalogue, isNeeded: Bool) {
        self.catalogue = catalogue
        guard isNeeded else {
            positions = [:]
            return
        }
        positions = Dictionary(
            uniqueKeysWithValues: catalogue.entries.enumerated().map { index, entry in
                (BulletinFolders.key(catalogue.folder(of: entry)), Int32(index))
            })
    }

    /// The position of the entry whose folder it is.
    subscript(folder: String) -> Int? {
        positions[BulletinFolders.key(folder)].map(Int.init).flatMap { index in
            catalogue.folder(of: catalogue.entries[index]) == folder ? index : nil
        }
    }
}
