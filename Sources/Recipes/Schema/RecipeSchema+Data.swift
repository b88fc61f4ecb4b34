import Datasets

extension RecipeSchema {
    static var data: SchemaNode {
        .mapping(properties(RecipeKeys.data) { DataSource.keys.contains($0) ? source($0) : drawing($0) })
    }

    private static func source(_ key: String) -> SchemaNode {
        switch key {
        case "gate":
            .choice(Gate.allCases.map(\.rawValue)).defaulting(to: .string(Gate.xor.rawValue))
                .described("Points round the four corners, each with its corner's label.")
        case "planar": .choice(PlanarSet.allCases.map(\.rawValue)).described("Classes of points in the plane.")
        case "regression":
            .choice(RegressionSet.allCases.map(\.rawValue)).described("A function of one input or two, with noise.")
        case "digits": .word(DataSource.digitsName).described("1,797 images of handwritten digits, 8 x 8 pixels.")
        case "bitmaps":
            .word(DataSource.bitmapsName).described("64 images of handwritten zeros and ones, 4 x 3 pixels.")
        case "csv":
            SchemaNode.mapping(properties(RecipeKeys.csv, csv), required: ["path"])
                .described("A table with a header line.")
        case "idx":
            SchemaNode.mapping(properties(RecipeKeys.idx, idx), required: RecipeKeys.idx)
                .described("Images and their labels in the format of MNIST.")
        case "table":
            SchemaNode.mapping(properties(RecipeKeys.table, table), required: RecipeKeys.table)
                .described("Samples written in the recipe, a row each.")
        case "expression":
            .text.described(
                "A formula in x and y: a comparison, whose truth is the class, or one whose value is the target.")
        default: SchemaNode()
        }
    }

    private static func csv(_ key: String) -> SchemaNode {
        switch key {
        case "path": .text.described("The file, relative to the recipe.")
        case "inputs":
            SchemaNode.list(of: .text, from: 1).described("The columns that the network sees; all but the target.")
        case "target": .text.described("The column to be predicted; the last one unless told.")
        default: SchemaNode()
        }
    }

    private static func idx(_ key: String) -> SchemaNode {
        switch key {
        case "images": .text.described("The file of the images, plain or gzip, relative to the recipe.")
        case "labels": .text.described("The file of their labels, plain or gzip.")
        default: SchemaNode()
        }
    }

    private static var rows: SchemaNode { .list(of: .list(of: .number())) }

    private static func table(_ key: String) -> SchemaNode {
        switch key {
        case "inputs": rows.described("Rows of numbers, as many in each.")
        case "targets": rows.described("As many rows, of one target or several.")
        default: SchemaNode()
        }
    }

    private static func drawing(_ key: String) -> SchemaNode {
        let defaults = DataSpecification()
        switch key {
        case "classes":
            let most = PlanarSet.allCases.map(\.classCounts.upperBound).max() ?? 2
            return .whole(from: 2, to: most).defaulting(to: .number(Double(defaults.classCount)))
                .described("The number of classes of a planar set.")
        case "encoding":
            return .choice(InputEncoding.allCases.map(\.rawValue))
                .defaulting(to: .string(defaults.encoding.rawValue))
                .described("A gate's inputs: 0 and 1, or -1 and 1.")
        case "samples":
            return .whole(from: 1, to: 1_000_000)
                .described("The number of samples: 200, 4 for a gate, all rows of a file unless told.")
        case "noise":
            return .number(from: 0).defaulting(to: .number(defaults.noise))
                .described("The standard deviation of Gaussian noise.")
        case "label_noise":
            return .number(from: 0, to: 1).defaulting(to: .number(defaults.labelNoise))
                .described("The share of labels that are replaced by another class.")
        case "test_fraction":
            return .number(from: 0, below: 1).defaulting(to: .number(defaults.testFraction))
                .described("The share of samples held out for testing.")
        case "features":
            return .list(of: .choice(Feature.allCases.map(\.rawValue) + Feature.aliases.keys.sorted()), from: 1)
                .described("What the network sees of one or two inputs; the inputs unless told.")
        case "standardize":
            return .flag.described(
                "Shift and scale every input to mean 0 and deviation 1; true for csv and idx unless told.")
        case "points":
            return rows.defaulting(to: .array([])).described("Samples of your own: the inputs, then class or targets.")
        case "removed_samples":
            return .list(of: .whole(from: 0)).defaulting(to: .array([]))
                .described("Training samples by their places that are left out.")
        case "seed": return seed.described("A seed of the data's own; the recipe's unless told.")
        default: return SchemaNode()
        }
    }
}
