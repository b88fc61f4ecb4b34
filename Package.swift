// swift-tools-version: 6.2
import PackageDescription

// Every target of ours is built alike: Swift 6 mode, the features that later language versions
// switch on anyway, and no warning survives.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
]
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "neuroscope",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "neuroscope", targets: ["neuroscope"]),
        // Libraries with the modules whose types their interfaces show.
        .library(name: "NeuralNetworks", targets: ["NeuralNetworks", "Numerics"]),
        .library(
            name: "Training",
            targets: ["Training", "Recipes", "Datasets", "NeuralNetworks", "Numerics", "Messages"]),
        .library(name: "TerminalUI", targets: ["TerminalUI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .executableTarget(
            name: "neuroscope",
            dependencies: [
                "Shell", "Dashboard", "Labs", "TerminalNcurses", "TerminalUI", "Training", "Recipes", "Calculus",
                "Expressions", "Information", "NeuralNetworks", "Datasets", "Messages", argumentParser,
            ],
            swiftSettings: settings),
        // The screen of a training run.
        .target(
            name: "Dashboard",
            dependencies: [
                "Shell", "Training", "Recipes", "NeuralNetworks", "Numerics", "Datasets", "Messages", "TerminalUI",
            ],
            swiftSettings: settings),
        // The scenes that train no network: they know nothing of training, nor of the dashboard.
        .target(
            name: "Labs",
            dependencies: [
                "Shell", "Recipes", "Calculus", "Expressions", "Information", "NeuralNetworks", "Numerics", "Datasets",
                "Messages", "TerminalUI",
            ],
            swiftSettings: settings),
        // What every screen is made of.
        .target(name: "Shell", dependencies: ["Datasets", "Messages", "TerminalUI"], swiftSettings: settings),
        .target(
            name: "TerminalNcurses", dependencies: ["TerminalUI", "CNcurses"],
            swiftSettings: settings + [.strictMemorySafety()]),
        .target(name: "TerminalUI", swiftSettings: settings),
        .target(
            name: "Training", dependencies: ["Recipes", "NeuralNetworks", "Numerics", "Datasets", "Messages"],
            swiftSettings: settings),
        .target(
            name: "Recipes", dependencies: ["NeuralNetworks", "Datasets", "Expressions", "Messages", "Yams"],
            swiftSettings: settings),
        .target(
            name: "Calculus", dependencies: ["Expressions", "NeuralNetworks", "Numerics"],
            swiftSettings: settings),
        // Formulas as text: read, evaluated, differentiated. Apart from the rest of calculus, as recipes read formulas.
        .target(name: "Expressions", dependencies: ["Messages"], swiftSettings: settings),
        .target(name: "Information", dependencies: ["Numerics"], swiftSettings: settings),
        .target(name: "Messages", swiftSettings: settings),
        .target(name: "Datasets", dependencies: ["Messages", "Numerics", "CZlib"], swiftSettings: settings),
        .target(
            name: "NeuralNetworks", dependencies: ["Numerics", "CKernels", "COpenBLAS"],
            swiftSettings: settings + [.strictMemorySafety()]),
        .target(
            name: "Numerics", dependencies: ["CKernels", "COpenBLAS"],
            swiftSettings: settings + [.strictMemorySafety()]),
        // The hot loops of a training step, compiled once portably and once for AVX2 with FMA; the
        // processor decides at start which of them run.
        .target(name: "CKernels", dependencies: ["COpenBLAS"]),
        .target(
            name: "COpenBLAS",
            linkerSettings: [
                .linkedLibrary("openblas", .when(platforms: [.linux])),
                .linkedFramework("Accelerate", .when(platforms: [.macOS])),
            ]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(
            name: "CNcurses",
            linkerSettings: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("tinfo", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]),
        .testTarget(name: "NumericsTests", dependencies: ["Numerics"], swiftSettings: settings),
        .testTarget(
            name: "NeuralNetworksTests", dependencies: ["NeuralNetworks", "Numerics", "CKernels"],
            exclude: ["References"], swiftSettings: settings),
        // Run with optimisation by `make test`.
        .executableTarget(
            name: "StepAllocations", dependencies: ["NeuralNetworks", "Numerics", "CAllocationCount"],
            path: "Tests/StepAllocations", swiftSettings: settings),
        // Counts the allocations of a thread.
        .target(name: "CAllocationCount", path: "Tests/CAllocationCount"),
        .testTarget(
            name: "CalculusTests",
            dependencies: ["Calculus", "Expressions", "NeuralNetworks", "Numerics", "CAllocationCount"],
            exclude: ["References"], swiftSettings: settings),
        .testTarget(name: "ExpressionsTests", dependencies: ["Expressions", "Numerics"], swiftSettings: settings),
        .testTarget(
            name: "InformationTests", dependencies: ["Information"], exclude: ["References"], swiftSettings: settings),
        .testTarget(name: "MessagesTests", dependencies: ["Messages"], swiftSettings: settings),
        .testTarget(
            name: "DatasetsTests", dependencies: ["Datasets", "Messages", "Numerics"], swiftSettings: settings),
        .testTarget(
            name: "RecipesTests",
            dependencies: [
                "Recipes", "Labs", "Dashboard", "NeuralNetworks", "Datasets", "Messages", "FrameSnapshots",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "TrainingTests",
            dependencies: ["Training", "Recipes", "NeuralNetworks", "Numerics", "Datasets", "Messages", "CZlib"],
            exclude: ["References"], swiftSettings: settings),
        .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "FrameSnapshots"], swiftSettings: settings),
        // Whole frames as text, which tests compare with recorded ones.
        .target(
            name: "FrameSnapshots", dependencies: ["TerminalUI"], path: "Tests/FrameSnapshots", swiftSettings: settings),
        .testTarget(
            name: "TerminalNcursesTests",
            dependencies: ["TerminalNcurses", "TerminalUI", "TerminalProbe", "PseudoTerminal"],
            swiftSettings: settings),
        // A program that the tests run on a pseudo-terminal.
        .executableTarget(
            name: "TerminalProbe", dependencies: ["TerminalNcurses", "TerminalUI"], path: "Tests/TerminalProbe",
            swiftSettings: settings),
        .target(
            name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal",
            swiftSettings: settings),
        .target(
            name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
            linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
        .testTarget(
            name: "DashboardTests",
            dependencies: [
                "Dashboard", "Labs", "Shell", "Training", "Recipes", "Datasets", "Messages", "FrameSnapshots",
                "TerminalNcurses", "TerminalUI",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "LabsTests",
            dependencies: [
                "Labs", "Shell", "Recipes", "Calculus", "Expressions", "Information", "NeuralNetworks", "Datasets",
                "Messages",
                "FrameSnapshots", "TerminalUI",
            ],
            swiftSettings: settings),
        // The shell with scenes of every kind in it.
        .testTarget(
            name: "ShellTests",
            dependencies: [
                "Shell", "Labs", "Dashboard", "Training", "Recipes", "Datasets", "NeuralNetworks", "Messages",
                "FrameSnapshots", "TerminalUI",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "NeuroscopeTests",
            dependencies: ["neuroscope", "Labs", "Shell", "Recipes", "TerminalUI", "PseudoTerminal"],
            swiftSettings: settings),
    ]
)

// Only `make docs` fetches the plugin that builds the documentation.
if Context.environment["NEUROSCOPE_DOCUMENTATION"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

// Only `make bench` builds the benchmarks, so that everything else stays quick to build.
if Context.environment["NEUROSCOPE_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "Shell", "Dashboard", "Labs", "Training", "Recipes", "Calculus", "NeuralNetworks", "Numerics",
                "Datasets", "Messages", "TerminalUI",
            ],
            path: "Benchmarks", exclude: ["peers", "terminal"], swiftSettings: settings))
}
