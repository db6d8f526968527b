/// How a list that is sorted from new to old is cut into pages so that old pages stay as they are.
///
/// Page 1, at the list's own address, holds the newest, as many as are left over. The others are full and are numbered
/// from the oldest: 2 is the oldest page, 3 the next. Whatever newer comes goes to page 1 or, when that is full, to a
/// page with a new number: what a numbered page holds never changes.
struct Pagination: Hashable, Sendable {
    let count: Int
    /// At least 1.
    let size: Int

    /// At least 1: an empty list is one page.
    var pageCount: Int { max(1, (count + size - 1) / size) }

    /// Where the elements of a page stand in the list from new to old.
    func range(of page: Int) -> Range<Int> {
        page == 1 ? 0..<count - (pageCount - 1) * size : count - (page - 1) * size..<count - (page - 2) * size
    }

    func newer(than page: Int) -> Int? {
        page == 1 ? nil : page == pageCount ? 1 : page + 1
    }

    func older(than page: Int) -> Int? {
        page == 1 ? (pageCount > 1 ? pageCount : nil) : page == 2 ? nil : page - 1
    }

    /// The last page on the way to older ones.
    var oldest: Int { pageCount > 1 ? 2 : 1 }

    /// The folder of a page below the list's own: nothing, or `trang/2/`.
    static func folder(of page: Int) -> String { page == 1 ? "" : "trang/\(page)/" }
}
