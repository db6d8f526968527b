/// So many of terms without digits and of terms with digits. Figures make far more terms than words do and are looked
/// for far less, so their shards may be larger.
struct KindCounts: Hashable, Sendable {
    var words = 0
    var numbers = 0
}
