// swift-tools-version: 6.1
import PackageDescription

// Fuzzing, a package of its own: everything below it is built with sanitizers. `make fuzz` and `make leaks` run it.
let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "jianbao", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [.product(name: "Jianbao", package: "jianbao")],
            // libFuzzer has the main function.
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
    ]
)
