// swift-tools-version: 6.1
import PackageDescription

// Floors, from the ground up. A target imports floors below its own, never a sibling;
// `make check` proves it. See ARCHITECTURE in CONTRIBUTING.md.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// - Parameter data: files that the tests read beside their sources, which are no sources.
func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "jianbao",
    products: [
        .library(name: "Jianbao", targets: ["Jianbao"]),
        .library(name: "JianbaoTesting", targets: ["JianbaoTesting"]),
        .executable(name: "jianbao", targets: ["JianbaoCLI"]),
        .executable(name: "jianbao-dev", targets: ["JianbaoDev"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // 0: C
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
        .target(name: "CPrefetch"),
        .target(name: "CLanes"),
        // 1: values; ICU as Swift
        floor("TextModel"),
        floor("ICUKit", ["CICU"]),
        // 2: data
        floor("Lexicons", ["CPrefetch", "TextModel"]),
        floor("SequenceModel", ["CLanes", "TextModel"]),
        floor("Numerals", ["TextModel"]),
        floor("Knowledge", ["TextModel"]),
        // 3: text into articles, sentences, words
        floor("Layout", ["CPrefetch", "TextModel", "ICUKit", "Lexicons", "SequenceModel"]),
        floor("Segmentation", ["CPrefetch", "TextModel", "ICUKit", "Lexicons", "SequenceModel"]),
        // 4: the seam
        floor("Extraction", ["CPrefetch", "TextModel", "Lexicons", "SequenceModel"]),
        // 5: one kind each
        floor("NumberExtraction", ["TextModel", "Lexicons", "Numerals", "Extraction"]),
        floor("TimeExtraction", ["TextModel", "ICUKit", "Lexicons", "Numerals", "Extraction"]),
        floor("PersonExtraction", ["TextModel", "Lexicons", "SequenceModel", "Extraction"]),
        floor("OrganizationExtraction", ["TextModel", "Lexicons", "SequenceModel", "Extraction"]),
        floor("PlaceExtraction", ["TextModel", "Lexicons", "SequenceModel", "Extraction"]),
        floor("WorkExtraction", ["TextModel", "Lexicons", "SequenceModel", "Extraction"]),
        // 6: from mentions to knowledge, and out
        floor("Linking", ["TextModel", "Lexicons", "Knowledge", "Extraction"]),
        floor("Exporters", ["TextModel", "Knowledge"]),
        // 7: the library
        floor(
            "Jianbao",
            [
                "TextModel", "ICUKit", "Lexicons", "SequenceModel", "Numerals", "Knowledge", "Layout",
                "Segmentation", "Extraction", "NumberExtraction", "TimeExtraction", "PersonExtraction",
                "OrganizationExtraction", "PlaceExtraction", "WorkExtraction", "Linking", "Exporters",
            ]),
        // 8: the commands
        .executableTarget(
            name: "JianbaoCLI",
            dependencies: [
                "Jianbao", "TextModel", "Lexicons", "Knowledge", "Exporters", "Extraction", "Layout", "Linking",
                "Segmentation", argumentParser,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "JianbaoDev",
            dependencies: [
                "Jianbao", "TextModel", "ICUKit", "Lexicons", "SequenceModel", "Numerals", "Knowledge", "Layout",
                "Segmentation", "Extraction", "NumberExtraction", "TimeExtraction", "Exporters", "Linking",
                "JianbaoTesting", argumentParser,
            ],
            swiftSettings: strict),
        // for this package's tests and for its users'
        floor("JianbaoTesting", ["Jianbao", "TextModel", "Lexicons", "Extraction"]),
        // tests, one bundle a target
        tests("LexiconsTests", ["Lexicons"]),
        tests("ICUKitTests", ["ICUKit"]),
        tests("JianbaoTestingTests", ["JianbaoTesting", "Jianbao", "TextModel"]),
        tests("NumeralsTests", ["Numerals", "TextModel", "ICUKit"]),
        tests(
            "NumberExtractionTests",
            ["NumberExtraction", "Jianbao", "JianbaoTesting", "TextModel", "Extraction", "Lexicons"], data: ["Specs"]),
        tests("TextModelTests", ["TextModel"]),
        tests("SequenceModelTests", ["SequenceModel"]),
        tests(
            "JianbaoTests",
            [
                "ICUKit", "Jianbao", "JianbaoTesting", "TextModel", "Extraction", "Knowledge", "Lexicons",
                "SequenceModel",
            ], data: ["real-page.tsv"]),
        tests("ExtractionTests", ["Extraction", "SequenceModel", "TextModel"]),
        tests("PersonExtractionTests", ["JianbaoTesting", "TextModel"], data: ["Specs"]),
        tests("OrganizationExtractionTests", ["JianbaoTesting", "TextModel"], data: ["Specs"]),
        tests("PlaceExtractionTests", ["JianbaoTesting", "TextModel"], data: ["Specs"]),
        tests("WorkExtractionTests", ["JianbaoTesting", "TextModel"], data: ["Specs"]),
        tests(
            "TimeExtractionTests",
            ["TimeExtraction", "TextModel", "ICUKit", "Lexicons", "Extraction", "Jianbao", "JianbaoTesting"],
            data: ["Specs"]),
        tests("LayoutTests", ["Layout", "Lexicons", "TextModel"], data: ["Specs"]),
        tests("SegmentationTests", ["Segmentation", "SequenceModel", "Lexicons", "ICUKit", "TextModel"]),
        tests("JianbaoCLITests", ["JianbaoCLI"]),
        tests("JianbaoDevTests", ["JianbaoDev", "SequenceModel"]),
        tests("LinkingTests", ["Linking", "Knowledge", "Extraction", "TextModel", "JianbaoTesting"]),
        tests("KnowledgeTests", ["Knowledge"]),
        tests("ExportersTests", ["Exporters", "Knowledge", "TextModel"]),
    ]
)
