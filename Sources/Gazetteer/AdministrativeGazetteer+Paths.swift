import BulletinModel
import VietnameseText

extension AdministrativeGazetteer {
    /// The folders of a locality's pages, from the province down: `["bac-kan", "thanh-pho-bac-kan"]`.
    ///
    /// A province goes by its bare name, so that one that went on in 2025 keeps its folder; districts and communes by
    /// type and name, as they were at that time. Where two units of one parent differ by marks only (xã Hoa Lộc, xã Hòa
    /// Lộc), the code is added to both. Units of one parent, type and name follow one another in time (a commune that
    /// took over its neighbour's name): they share the folder.
    public func path(of locality: Locality) -> [String] {
        var path: [String] = []
        if let province = locality.province { path.append(Slug.make(province.name)) }
        if let district = locality.district {
            path.append(folder(district.name, district.type, code: district.code, era: locality.era))
        }
        let isProvince = locality.province == nil && locality.code.utf8.count == AdministrativeLevel.province.codeLength
        path.append(
            isProvince
                ? Slug.make(locality.name)
                : folder(locality.name, locality.type, code: locality.code, era: locality.era))
        return path
    }

    private func folder(_ name: String, _ type: String?, code: String?, era: Locality.Era) -> String {
        let slug = Slug.make(type.map { $0 + " " + name } ?? name)
        guard let code, let unit = units.index(code: code, era: era), units.sharesFolder(unit) else { return slug }
        return slug + "-" + code
    }
}
