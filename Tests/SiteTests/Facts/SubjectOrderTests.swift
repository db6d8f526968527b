import Testing

@testable import Site

struct SubjectOrderTests {
    @Test func `ranks come first, then what tells two of one rank apart, then the order of the keys`() {
        let order = SubjectOrder(rank: { $0 / 100 }) { $0 / 10 < $1 / 10 }
        #expect(order.sorted([251, 119, 112, 250, 111, 105]) == [5, 1, 2, 4, 0, 3])
        #expect(order.sorted([]) == [])
    }

    @Test func `terms stand in the order of the alphabet, whatever their ranks`() {
        let words = ["nước sạch nông thôn", "nước", "nước sạch", "Ánh", "an", "đất", "da", "12-NQ/HU", "12-NQ/TU", ""]
        let terms = FactTerms()
        let numbers = words.map(terms.number(of:))
        let list = terms.all
        for (a, b) in numbers.flatMap({ a in numbers.map { (a, $0) } }) {
            let (left, right) = (list[a].order, list[b].order)
            #expect((list.compare(a, b) < 0) == left.lexicographicallyPrecedes(right))
            #expect((list.compare(a, b) == 0) == left.elementsEqual(right))
            if list.rank(of: a) < list.rank(of: b) { #expect(left.lexicographicallyPrecedes(right)) }
            #expect(list.text(of: a) == words[a])
        }
    }
}
