import Foundation

/// The person's browser.
enum Browser {
    /// Shows an address in it, or says that it cannot. Does not wait: some ways to start a browser last as long as it.
    static func open(_ address: String) {
        Thread.detachNewThread {
            if !start(address) {
                Console.diagnostics.write("note: no browser could be started; open the address yourself\n")
            }
        }
    }

    private static func start(_ address: String) -> Bool {
        #if canImport(Darwin)
            let opener = "open"
        #else
            let opener = "xdg-open"
        #endif
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [opener, address]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
