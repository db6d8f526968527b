/// One value for each kind of subject.
struct KindTable<Value> {
    let people, documents, topics, indicators: Value

    init(_ value: (SubjectKind) throws -> Value) rethrows {
        people = try value(.people)
        documents = try value(.documents)
        topics = try value(.topics)
        indicators = try value(.indicators)
    }

    subscript(kind: SubjectKind) -> Value {
        switch kind {
        case .people: people
        case .documents: documents
        case .topics: topics
        case .indicators: indicators
        }
    }
}

extension KindTable: Sendable where Value: Sendable {}
