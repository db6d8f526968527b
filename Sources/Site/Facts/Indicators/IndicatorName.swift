/// What of the names that the program reads before numbers can be the name of a series. Where a sentence is told on and
/// on, it is half of it: `đến 31/10 huyện đã cấp`. Such a figure stays with its bulletin and in the data, but has no page.
///
/// The words are those that such halves of real texts begin or end with, or have in them, and names of indicators do not.
enum IndicatorName {
    private static let first: Set<Substring> = [
        "đến", "tính", "tuy", "tức", "do", "bởi", "còn", "hết", "kể", "dù", "nhờ", "mà", "kèm", "rằng", "thì", "chỉ",
        "mới",
        "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "đ/c", "trong",
    ]
    private static let last: Set<Substring> = [
        "là", "thì", "trở", "đưa", "phải", "chưa", "đã", "đến", "tại", "ở", "và", "của", "cho", "với", "từ", "để",
    ]
    private static let anywhere: Set<Substring> = [
        "đã", "này", "đó", "vẫn", "cũng", "thì", "rằng", "nào", "sẽ", "nhưng", "đang", "đều",
    ]
    /// Of two words.
    private static let openings: Set<String> = ["chỉ số", "chỉ tiêu", "ba ba"]

    static func isName(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ")
        guard let opening = words.first, let end = words.last, opening.first?.isNumber == false else { return false }
        if first.contains(opening), !openings.contains(words.prefix(2).joined(separator: " ")) { return false }
        return !last.contains(end) && anywhere.isDisjoint(with: words)
    }
}
