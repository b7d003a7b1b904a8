// swift-tools-version: 6.1
import PackageDescription

// A package of a user: it has only what `Jianbao` and `JianbaoTesting` offer to everybody.
let package = Package(
    name: "Clippings",
    dependencies: [.package(name: "jianbao", path: "../..")],
    targets: [
        .executableTarget(name: "Clippings", dependencies: [.product(name: "Jianbao", package: "jianbao")]),
        .testTarget(
            name: "ClippingsTests",
            dependencies: [
                .product(name: "Jianbao", package: "jianbao"), .product(name: "JianbaoTesting", package: "jianbao"),
            ]),
    ]
)
