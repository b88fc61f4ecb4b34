// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "neuroscope-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "neuroscope", path: "..")],
    targets: [
        .executableTarget(
            name: "benchmarks",
            dependencies: ["NeuralNetworks", "Calculus", "Training", "TerminalUI", "Dashboard", "Datasets", "Numerics"]
                .map {
                    .product(name: $0, package: "neuroscope")
                },
            path: "Sources/Benchmarks",
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
                .treatAllWarnings(as: .error),
            ])
    ]
)
