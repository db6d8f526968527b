extension Configuration {
    /// The configuration for a look at an archive, or at the part of it that a path names, which is nil for all of it.
    ///
    /// A folder outside the source folder that holds a configuration or a source folder is another archive.
    public static func load(
        folder: String, part: String?, options: ConfigurationOptions
    ) throws(ConfigurationFailure) -> (configuration: Configuration, part: String?) {
        guard let part else { return (try load(folder: folder, options: options), nil) }
        let configuration = try load(folder: folder, options: options, needsSource: false)
        let path = ArchivePath(part, in: configuration.folder)
        let marks = [fileName, options.source ?? Default.source]
        guard configuration.source.path(of: path) == nil, marks.contains(where: { isThere("\(path.absolute)/\($0)") })
        else { return (configuration, part) }
        return (try load(folder: path.absolute, options: options), nil)
    }
}
