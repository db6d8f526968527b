import BulletinModel
import Gazetteer

/// Where localities lie in the site: `bac-kan/thanh-pho-bac-kan/`, as the gazetteer names their folders.
struct LocalityPaths {
    /// One step of a path.
    struct Step {
        let slug: String
        let name: String
        let type: String?
        let code: String?
    }

    let gazetteer: AdministrativeGazetteer

    /// Folders of the site's root that are no provinces.
    static let reserved: Set<String> = [
        "nam", "khong-ro", "nguoi", "van-ban", "chu-de", "chi-tieu", "tim-kiem", "du-lieu", "styles", "icons",
        "scripts", "api", "feeds",
    ]

    /// The folder of its page, from the site's root: `bac-kan/thanh-pho-bac-kan/`.
    func path(of locality: Locality) -> String { steps(of: locality).map { $0.slug + "/" }.joined() }

    /// From the province down.
    func steps(of locality: Locality) -> [Step] {
        let own = Place(code: locality.code, name: locality.name, type: locality.type)
        let places = [locality.province, locality.district, own].compactMap { $0 }
        return zip(places, gazetteer.path(of: locality)).enumerated().map { depth, step in
            let (place, slug) = step
            // Only a locality that a person has written can be called like this.
            let isTaken = depth == 0 ? Self.reserved.contains(slug) : slug == "trang" || slug == "khong-ro-nam"
            let free = isTaken || Int(slug) != nil ? "don-vi-" + slug : slug
            return Step(slug: free, name: place.name, type: place.type, code: place.code)
        }
    }
}
