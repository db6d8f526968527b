extension BulletinFields {
    /// The keys of the record that were written, in its order, each with the place where its value begins.
    public var keyPlaces: [(key: String, place: TextPlace)] {
        let locality = locality?.place ?? localityName?.place ?? district?.place ?? province?.place
        let places: [(String, TextPlace?)] = [
            ("id", id?.place), ("source", source?.place), ("title", title?.place),
            ("title_as_printed", titleAsPrinted?.place), ("lead", lead?.place), ("section", section?.place),
            ("published", published?.place), ("event", event?.place), ("period", period?.place),
            ("date", date?.place), ("date_basis", dateBasis?.place), ("body", body?.place),
            ("meeting", meeting?.place), ("locality", locality), ("people", people?.place),
            ("byline", byline?.place), ("figures", figures?.place), ("documents", documents?.place),
            ("places", self.places?.place), ("topics", topics?.place), ("captions", captions?.place),
            ("removed", removed?.place), ("body_markdown", bodyMarkdown?.place),
        ]
        return places.compactMap { key, place in place.map { (key, $0) } }
    }
}
