import Expressions
package import Datasets

package import Messages

extension DataSpecification: RecipeSection {
    package static let standard = DataSpecification()
}

extension RecipeKeys {
    static let data = sources.map(\.row) + drawing

    private static let drawing: [RecipeKey<DataSpecification>] = [
        RecipeKey(
            "classes", .whole(in: 2...(PlanarSet.allCases.map(\.classCounts.upperBound).max() ?? 2)),
            \.classCount, "The number of classes of a planar set.",
            refusing: { data, value throws(InputError) in
                guard case .planar = data.source else {
                    throw value.error("classes are for planar sets, the data is \(data.source.name)")
                }
            },
            reading: { classCount(of: $0.source) }),
        RecipeKey(
            "encoding", .choice, \.encoding, "A gate's inputs: 0 and 1, or -1 and 1.",
            refusing: { data, value throws(InputError) in
                guard case .gate = data.source else {
                    throw value.error("only a gate has an encoding, the data is \(data.source.name)")
                }
            }),
        RecipeKey(
            "samples", .whole(in: 1...1_000_000), \.samples,
            "The number of samples: 200, 4 for a gate, all rows of a file unless told."),
        RecipeKey(
            "noise", .deviation, \.noise, "The standard deviation of Gaussian noise.",
            reading: { data in
                RecipeKind.deviation.refusing { noise in
                    noise <= 0 || data.source.isGenerated
                        ? nil
                        : "noise is for gates, planar and regression sets and formulas, the data is \(data.source.name)"
                }
            }),
        RecipeKey(
            "label_noise", share, \.labelNoise, "The share of labels that are replaced by another class.",
            reading: { data in
                share.refusing { labelNoise in
                    labelNoise > 0 && data.source.task == .regression
                        ? "a regression has no labels to flip" : nil
                }
            }),
        RecipeKey("test_fraction", .partialShare, \.testFraction, "The share of samples held out for testing."),
        RecipeKey(
            "features",
            schema: .list(of: .choice(Feature.allCases.map(\.rawValue) + Feature.aliases.keys.sorted()), from: 1),
            "What the network sees of one or two inputs; the inputs unless told."
        ) { mapping, data throws(InputError) in
            if let value = mapping["features"] { data.features = try features(value, source: data.source) }
        },
        RecipeKey(
            "standardize", .flag, \.standardize,
            "Shift and scale every input to mean 0 and deviation 1; true for csv and idx unless told."),
        RecipeKey(
            "points", rows("a list of samples such as [[0.5, -1, 1]]"), \.points,
            "Samples of your own: the inputs, then class or targets."),
        RecipeKey("removed_samples", places, \.removedSamples, "Training samples by their places that are left out."),
        RecipeKey("seed", .seed, \.seed, "A seed of the data's own; the recipe's unless told."),
    ]

    private static let share = RecipeKind.number(from: 0, to: 1, "a share from 0 to 1")

    private static let places = RecipeKind<Set<Int>>(
        .list(of: .whole(from: 0)), json: { .array($0.map { .number(Double($0)) }) }
    ) {
        value throws(InputError) in
        var result: Set<Int> = []
        for element in try value.list("a list of places such as [0, 17]") {
            result.insert(try element.integer("a whole number, 0 or more", in: 0...Int.max))
        }
        return result
    }

    private static func classCount(of source: DataSource) -> RecipeKind<Int> {
        guard case .planar(let set) = source, set.classCounts.upperBound == 2 else {
            if case .planar(let set) = source { return .whole(in: set.classCounts) }
            return .whole(in: 2...2)
        }
        return .whole(in: 2...2, "2, all that \(set.rawValue) has")
    }

    /// Rows of numbers.
    static func rows(_ expected: Wording) -> RecipeKind<[[Double]]> {
        .list(of: .list(of: .number(), expected), expected)
    }

    private static func features(_ value: RecipeValue, source: DataSource) throws(InputError) -> [Feature] {
        let inputCount = source.rawInputCount
        if let inputCount, inputCount > 2 {
            throw value.error("features are made from one or two inputs, \(source.name) has \(inputCount)")
        }
        let known = Feature.allCases.filter { inputCount != 1 || !$0.usesSecondCoordinate }
        var result: [Feature] = []
        for element in try value.list("a list of features such as [x1, x2]") {
            guard let text = element.node.text, let feature = Feature(name: text), known.contains(feature) else {
                _ = try element.name(among: known.map(\.rawValue))
                continue
            }
            result.append(feature)
        }
        guard !result.isEmpty else { throw value.error("found an empty list, expected at least one feature") }
        if let twice = firstDuplicate(result) {
            throw value.error("found \"\(twice.rawValue)\" twice, expected different features")
        }
        return result
    }

    private static func firstDuplicate<Element: Hashable>(_ elements: [Element]) -> Element? {
        var seen: Set<Element> = []
        return elements.first { !seen.insert($0).inserted }
    }
}

// MARK: Sources

extension RecipeKeys {
    /// A kind of source: its key in `data`, and how it is read there.
    struct SourceKey: Sendable {
        let row: RecipeKey<DataSpecification>
        /// The source in a recipe that may have errors elsewhere; nil where it is wrong.
        let guess: @Sendable (RecipeNode) -> DataSource?

        /// `example` is any source of the kind, the default where it is that of a recipe without data; `guess` tells what
        /// is known of a source that may be wrong.
        init<Value>(
            _ kind: RecipeKind<Value>, example: DataSource, nested: [String] = [], _ sentence: String,
            make: @escaping @Sendable (Value) -> DataSource, guess: @escaping @Sendable (RecipeNode) -> DataSource?
        ) {
            let key = example.key
            let isStandard = example == DataSpecification.standard.source
            self.guess = guess
            row = RecipeKey(
                key, schema: kind.node, default: isStandard ? .string(example.name) : nil, nested: nested, sentence
            ) { mapping, data throws(InputError) in
                if let value = mapping[key] { data.source = make(try kind.read(value)) }
            }
        }

        /// One of the sets of a kind, by its name.
        static func choice<Kind: CaseIterable & RawRepresentable<String> & Sendable>(
            _ example: DataSource, _ sentence: String, make: @escaping @Sendable (Kind) -> DataSource
        ) -> SourceKey {
            SourceKey(.choice, example: example, sentence, make: make) { $0.text.flatMap(Kind.init).map(make) }
        }

        /// A set of which there is only one.
        static func only(_ source: DataSource, _ sentence: String) -> SourceKey {
            let kind = RecipeKind<String>(.word(source.name)) { value throws(InputError) in
                try value.name(among: [source.name])
            }
            return SourceKey(kind, example: source, sentence, make: { _ in source }, guess: { _ in source })
        }
    }

    static let sources: [SourceKey] = [
        .choice(.gate(.xor), "Points round the four corners, each with its corner's label.", make: DataSource.gate),
        .choice(.planar(.circle), "Classes of points in the plane.", make: DataSource.planar),
        .choice(.regression(.line), "A function of one input or two, with noise.", make: DataSource.regression),
        .only(.bitmaps, "64 images of handwritten zeros and ones, 4 x 3 pixels."),
        .only(.digits, "1,797 images of handwritten digits, 8 x 8 pixels."),
        SourceKey(
            .section(csv, expected: "a mapping such as {path: FILE.csv, target: COLUMN}"), example: .csv(.standard),
            nested: csv.map(\.name), "A table with a header line.", make: DataSource.csv
        ) { .csv(CSVSource(path: $0["path"]?.text ?? "")) },
        SourceKey(
            .section(idx, expected: "a mapping such as {images: FILE, labels: FILE}"), example: .idx(.standard),
            nested: idx.map(\.name), "Images and their labels in the format of MNIST.", make: DataSource.idx
        ) { .idx(IDXSource(images: $0["images"]?.text ?? "", labels: $0["labels"]?.text ?? "")) },
        SourceKey(
            samples, example: .table(.standard), nested: table.map(\.name),
            "Samples written in the recipe, a row each.", make: DataSource.table
        ) { node in
            node["inputs"]?.rowLength.map { count in
                .table(TableSource(inputs: [Array(repeating: 0, count: count)], targets: [[0]]))
            }
        },
        SourceKey(
            .planeFormula, example: .expression(PlaneFormula(text: "", relations: []) { _, _ in [] }),
            "A formula in x and y: a comparison, whose truth is the class, or one whose value is the target.",
            make: DataSource.expression
        ) { $0.text.flatMap { try? PlaneFormula($0) }.map(DataSource.expression) },
    ]

    static let csv: [RecipeKey<CSVSource>] = [
        .required(
            "path", .text, \.path, "The file, relative to the recipe.", missing: "found no path, expected one"),
        RecipeKey("inputs", columns, \.inputs, "The columns that the network sees; all but the target."),
        RecipeKey("target", .text, \.target, "The column to be predicted; the last one unless told."),
    ]

    private static let columns = RecipeKind<[String]>(.list(of: .text, from: 1)) { value throws(InputError) in
        let names = try RecipeKind.list(of: .text, "a list of columns").read(value)
        guard !names.isEmpty else { throw value.error("found an empty list, expected at least one column") }
        if let twice = firstDuplicate(names) {
            throw value.error("found \"\(twice)\" twice, expected different columns")
        }
        return names
    }

    static let idx: [RecipeKey<IDXSource>] = [
        .required(
            "images", .text, \.images, "The file of the images, plain or gzip, relative to the recipe.",
            missing: "expected images and labels"),
        .required(
            "labels", .text, \.labels, "The file of their labels, plain or gzip.",
            missing: "expected images and labels"),
    ]

    static let table: [RecipeKey<TableSource>] = [
        .required(
            "inputs", rows("rows of numbers such as [[0, 1]]"), \.inputs, "Rows of numbers, as many in each.",
            missing: "expected inputs and targets"),
        .required(
            "targets", rows("rows of numbers such as [[1]]"), \.targets, "As many rows, of one target or several.",
            missing: "expected inputs and targets"),
    ]

    private static let samples = RecipeKind<TableSource>(.section(table)) { value throws(InputError) in
        let source = try TableSource.read(
            value, table, expected: "a mapping such as {inputs: [[0, 1]], targets: [[1]]}")
        let mapping = try RecipeMapping(value, keys: table.map(\.name))
        guard let inputs = mapping["inputs"], let targets = mapping["targets"] else { return source }
        guard source.inputs.count == source.targets.count, !source.inputs.isEmpty else {
            throw targets.error(
                "found \(source.targets.count) rows for \(source.inputs.count) of inputs, "
                    + "expected one each and at least one")
        }
        for (value, rows) in [(inputs, source.inputs), (targets, source.targets)] {
            guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }) else {
                throw value.error("found rows of different lengths or none, expected as many numbers in each")
            }
        }
        return source
    }
}

extension CSVSource: RecipeSection {
    package static let standard = CSVSource(path: "")
}

extension IDXSource: RecipeSection {
    package static let standard = IDXSource(images: "", labels: "")
}

extension TableSource: RecipeSection {
    package static let standard = TableSource(inputs: [], targets: [])
}

extension RecipeParser {
    package static func data(_ value: RecipeValue) throws(InputError) -> DataSpecification {
        let section = try RecipeMapping(
            value, keys: RecipeKeys.data.map(\.name), expected: "a mapping such as {gate: xor}")
        let given = RecipeKeys.sources.compactMap { section[$0.row.name] }
        if given.count > 1 { throw given[1].error("found a second source beside \(given[0].path), expected one") }
        return try DataSpecification.read(value, RecipeKeys.data)
    }

    /// The task that a recipe's `data` sets, which may have errors elsewhere; nil where it is not known.
    package static func task(of data: RecipeNode?) -> Dataset.Task? {
        var specification = DataSpecification()
        specification.source = source(in: data) ?? specification.source
        specification.classCount = data?["classes"]?.text.flatMap { Int($0) } ?? specification.classCount
        return specification.task
    }

    /// The source in a recipe's `data` that may have errors elsewhere; nil where it has none or a wrong one.
    package static func source(in data: RecipeNode?) -> DataSource? {
        guard let data else { return nil }
        for source in RecipeKeys.sources {
            if let node = data[source.row.name] { return source.guess(node) }
        }
        return nil
    }
}

extension RecipeNode {
    /// The number of values in the first row of a list of lists.
    fileprivate var rowLength: Int? {
        guard case .sequence(let rows) = content, case .sequence(let row) = rows.first?.content else { return nil }
        return row.count
    }
}
