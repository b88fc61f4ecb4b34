package import Datasets
package import Messages

extension RecipeParser {
    package static func data(_ value: RecipeValue) throws(InputError) -> DataSpecification {
        let section = try RecipeMapping(
            value, keys: RecipeKeys.data, expected: "a mapping such as {gate: xor}")
        var data = DataSpecification()
        data.source = try source(section) ?? data.source
        if let value = section["encoding"] {
            guard case .gate = data.source else {
                throw value.error("only a gate has an encoding, the data is \(data.source.name)")
            }
            data.encoding =
                InputEncoding(
                    rawValue: try value.name(among: InputEncoding.allCases.map(\.rawValue))) ?? data.encoding
        }
        if let value = section["classes"] { data.classCount = try classCount(value, of: data.source) }
        if let value = section["samples"] {
            data.samples = try value.integer("a whole number from 1 to 1000000", in: 1...1_000_000)
        }
        if let value = section["noise"] {
            data.noise = try value.number("a standard deviation, 0 or more") { $0 >= 0 }
            if data.noise > 0, !data.source.isGenerated {
                throw value.error(
                    "noise is for gates, planar and regression sets and formulas, the data is \(data.source.name)")
            }
        }
        if let value = section["label_noise"] {
            data.labelNoise = try value.number("a share from 0 to 1") { (0...1).contains($0) }
            if data.labelNoise > 0, data.source.task == .regression {
                throw value.error("a regression has no labels to flip")
            }
        }
        if let value = section["test_fraction"] {
            data.testFraction = try value.number("a share from 0 up to but not including 1") { (0..<1).contains($0) }
        }
        if let value = section["features"] { data.features = try features(value, source: data.source) }
        if let value = section["standardize"] { data.standardize = try value.flag() }
        if let value = section["points"] { data.points = try rows(value, "a list of samples such as [[0.5, -1, 1]]") }
        if let value = section["removed_samples"] {
            for element in try value.list("a list of places such as [0, 17]") {
                data.removedSamples.insert(try element.integer("a whole number, 0 or more", in: 0...Int.max))
            }
        }
        if let value = section["seed"] { data.seed = try value.seed() }
        return data
    }

    private static func source(_ section: RecipeMapping) throws(InputError) -> DataSource? {
        let given = DataSource.keys.compactMap { section[$0] }
        if given.count > 1 {
            throw given[1].error("found a second source beside \(given[0].path), expected one")
        }
        if let value = section["gate"] {
            return Gate(rawValue: try value.name(among: Gate.allCases.map(\.rawValue))).map(DataSource.gate)
        }
        if let value = section["planar"] {
            return PlanarSet(rawValue: try value.name(among: PlanarSet.allCases.map(\.rawValue)))
                .map(DataSource.planar)
        }
        if let value = section["regression"] {
            return RegressionSet(rawValue: try value.name(among: RegressionSet.allCases.map(\.rawValue)))
                .map(DataSource.regression)
        }
        if let value = section["bitmaps"] {
            _ = try value.name(among: [DataSource.bitmapsName])
            return .bitmaps
        }
        if let value = section["digits"] {
            _ = try value.name(among: [DataSource.digitsName])
            return .digits
        }
        if let value = section["csv"] { return .csv(try csv(value)) }
        if let value = section["idx"] { return .idx(try idx(value)) }
        if let value = section["table"] { return .table(try table(value)) }
        if let value = section["expression"] { return .expression(try planeFormula(value)) }
        return nil
    }

    private static func classCount(_ value: RecipeValue, of source: DataSource) throws(InputError) -> Int {
        guard case .planar(let set) = source else {
            throw value.error("classes are for planar sets, the data is \(source.name)")
        }
        let allowed = set.classCounts
        let expected: Wording =
            allowed.upperBound > 2
            ? "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)" : "2, all that \(set.rawValue) has"
        return try value.integer(expected, in: allowed)
    }

    private static func table(_ value: RecipeValue) throws(InputError) -> TableSource {
        let section = try RecipeMapping(
            value, keys: RecipeKeys.table, expected: "a mapping such as {inputs: [[0, 1]], targets: [[1]]}")
        guard let inputs = section["inputs"], let targets = section["targets"] else {
            throw value.error("expected inputs and targets")
        }
        let source = TableSource(
            inputs: try rows(inputs, "rows of numbers such as [[0, 1]]"),
            targets: try rows(targets, "rows of numbers such as [[1]]"))
        guard source.inputs.count == source.targets.count, !source.inputs.isEmpty else {
            throw targets.error(
                "found \(source.targets.count) rows for \(source.inputs.count) of inputs, expected one each and at least one"
            )
        }
        for (value, rows) in [(inputs, source.inputs), (targets, source.targets)] {
            guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }) else {
                throw value.error("found rows of different lengths or none, expected as many numbers in each")
            }
        }
        return source
    }

    /// Rows of numbers.
    private static func rows(_ value: RecipeValue, _ expected: Wording) throws(InputError) -> [[Double]] {
        var result: [[Double]] = []
        for row in try value.list(expected) {
            var numbers: [Double] = []
            for element in try row.list(expected) { numbers.append(try element.number("a number") { _ in true }) }
            result.append(numbers)
        }
        return result
    }

    private static func csv(_ value: RecipeValue) throws(InputError) -> CSVSource {
        let section = try RecipeMapping(
            value, keys: RecipeKeys.csv, expected: "a mapping such as {path: FILE.csv, target: COLUMN}")
        guard let path = section["path"] else { throw value.error("found no path, expected one") }
        var source = CSVSource(path: try path.string())
        if let value = section["inputs"] {
            let names = try strings(value, "a list of columns")
            guard !names.isEmpty else { throw value.error("found an empty list, expected at least one column") }
            if let twice = RecipeParser.firstDuplicate(names) {
                throw value.error("found \"\(twice)\" twice, expected different columns")
            }
            source.inputs = names
        }
        if let value = section["target"] { source.target = try value.string() }
        return source
    }

    private static func idx(_ value: RecipeValue) throws(InputError) -> IDXSource {
        let section = try RecipeMapping(
            value, keys: RecipeKeys.idx, expected: "a mapping such as {images: FILE, labels: FILE}")
        guard let images = section["images"], let labels = section["labels"] else {
            throw value.error("expected images and labels")
        }
        return IDXSource(images: try images.string(), labels: try labels.string())
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
        if let twice = RecipeParser.firstDuplicate(result) {
            throw value.error("found \"\(twice.rawValue)\" twice, expected different features")
        }
        return result
    }

    package static func firstDuplicate<Element: Hashable>(_ elements: [Element]) -> Element? {
        var seen: Set<Element> = []
        return elements.first { !seen.insert($0).inserted }
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
        if let text = data["gate"]?.text { return Gate(rawValue: text).map(DataSource.gate) }
        if let text = data["planar"]?.text { return PlanarSet(rawValue: text).map(DataSource.planar) }
        if let text = data["regression"]?.text { return RegressionSet(rawValue: text).map(DataSource.regression) }
        if data["bitmaps"] != nil { return .bitmaps }
        if data["digits"] != nil { return .digits }
        if let text = data["expression"]?.text { return (try? PlaneFormula(text)).map(DataSource.expression) }
        if let table = data["table"], let count = table["inputs"]?.rowLength {
            return .table(TableSource(inputs: [Array(repeating: 0, count: count)], targets: [[0]]))
        }
        if let csv = data["csv"] { return .csv(CSVSource(path: csv["path"]?.text ?? "")) }
        if let idx = data["idx"] {
            return .idx(IDXSource(images: idx["images"]?.text ?? "", labels: idx["labels"]?.text ?? ""))
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
