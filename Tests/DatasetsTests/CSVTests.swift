import Datasets
import Foundation
import Messages
import Testing

@Suite struct CSVTests {
    /// The data set of a table with the contents `text`.
    private func load(
        _ text: String, inputs: [String]? = nil, target: String? = nil,
        change: (inout DataSpecification) -> Void = { _ in }
    ) throws -> Dataset {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "table.csv")
        var specification = DataSpecification(
            source: .csv(CSVSource(path: "table.csv", inputs: inputs, target: target)), standardize: false)
        change(&specification)
        return try Dataset.make(specification, seed: 1, relativeTo: folder.url)
    }

    /// The error that loading `text` ends in.
    private func error(
        _ text: String, inputs: [String]? = nil, target: String? = nil,
        change: (inout DataSpecification) -> Void = { _ in }
    ) throws -> InputError {
        try #require(throws: InputError.self) { try load(text, inputs: inputs, target: target, change: change) }
    }

    @Test("All columns but the last are inputs, words in the last are classes in ascending order")
    func words() throws {
        let data = try load("a,b,kind\n1,2,dog\n3,4,cat\n5,6,emu\n")
        #expect(data.inputNames == ["a", "b"])
        #expect(data.classNames == ["cat", "dog", "emu"])
        #expect(data.task == .multiclassClassification)
        #expect(data.outputCount == 3)
        #expect(data.train.labels == [1, 0, 2])
        #expect(data.train.targets == [0, 1, 0, 1, 0, 0, 0, 0, 1])
        #expect(data.train.inputs == [1, 2, 3, 4, 5, 6])
        #expect(data.name == "table.csv")
    }

    @Test("Two classes have one output")
    func twoClasses() throws {
        let data = try load("a,kind\n1,no\n2,yes\n")
        #expect(data.task == .binaryClassification)
        #expect(data.outputCount == 1)
        #expect(data.train.targets == [0, 1])
    }

    @Test("Inputs and target are chosen by name")
    func columns() throws {
        let data = try load("id,y,a,b\nfirst,0,1,2\nsecond,1,3,4\n", inputs: ["b", "a"], target: "y")
        #expect(data.inputNames == ["b", "a"])
        #expect(data.train.inputs == [2, 1, 4, 3])
        #expect(data.train.labels == [0, 1])
    }

    @Test("Up to 20 different whole numbers are classes in numeric order, more are a regression")
    func integers() throws {
        func table(_ count: Int) -> String {
            "x,y\n" + (0..<count).reversed().map { "\($0),\($0)\n" }.joined()
        }
        let classes = try load(table(20))
        #expect(classes.classNames == (0..<20).map(String.init))
        #expect(classes.train.labels == (0..<20).reversed())
        #expect(try load(table(21)).task == .regression)
        #expect(try load("x,y\n1,0.5\n2,1\n").task == .regression)
    }

    @Test(
        "A byte order mark, any line end, quotes, blank lines and a missing last line end are accepted",
        arguments: [
            "\u{FEFF}a,b\n1,x\n2,y\n", "a,b\r\n1,x\r\n2,y\r\n", "a,b\r1,x\r2,y", "\"a\",\"b\"\n1,\"x\"\n\n 2 ,y \n\n",
            "a,b\n1,x\n2,y",
        ])
    func dialects(text: String) throws {
        let data = try load(text)
        #expect(data.inputNames == ["a"])
        #expect(data.train.inputs == [1, 2])
        #expect(data.classNames == ["x", "y"])
    }

    @Test("Tables are standardised unless told otherwise")
    func standardization() throws {
        let text = "a,y\n1,p\n3,q\n"
        #expect(try load(text) { $0.standardize = nil }.train.inputs == [-1, 1])
        #expect(try load(text) { $0.standardize = nil }.train.raw == [1, 3])
        #expect(try load(text).train.inputs == [1, 3])
    }

    @Test("A table with two inputs can be drawn in the plane")
    func plane() throws {
        #expect(
            try load("a,b,y\n0,0,p\n10,5,q\n").plane
                == Plane(
                    x: -1...11, y: -0.5...5.5, features: [.x1, .x2], standardization: nil))
    }

    @Test("A number of samples draws that many rows in the order of the file")
    func samples() throws {
        let text = "a,y\n" + (0..<20).map { "\($0),\($0 % 2)\n" }.joined()
        let data = try load(text) { $0.samples = 10 }
        #expect(data.train.count == 10)
        #expect(data.train.raw == data.train.raw.sorted())
        #expect(try error(text) { $0.samples = 21 }.key == "data.samples")
    }

    @Test("A hole is an error with its line and column")
    func hole() throws {
        let error = try error("a,b,y\n1,2,p\n3,,q\n")
        #expect(error.description == "table.csv:3:3: b: found an empty cell, expected a value")
        #expect(error.exitStatus == 65)
        #expect(try self.error("a,y\n1,p\n2,\n").line == 3)
    }

    @Test(
        "A cell that is not a finite number is an error with its line and column",
        arguments: ["x", "nan", "inf", "1e999"])
    func notANumber(cell: String) throws {
        let error = try error("a,b,y\n1,2,p\n\(cell),2,q\n")
        #expect(error.description == "table.csv:3:1: a: found \"\(cell)\", expected a number")
    }

    @Test("A stray word in a column of numbers is an error, not a class")
    func strayWord() throws {
        let error = try error("a,y\n1,0.5\n2,1.5\n3,oops\n4,2.5\n")
        #expect(error.line == 4)
        #expect(error.key == "y")
    }

    @Test(
        "A row with another number of cells is an error with its line",
        arguments: [
            ("a,b,y\n1,2,p\n1,2\n", 2, 4), ("a,b,y\n1,2,p\n1,2,3,q\n", 4, 7),
        ])
    func raggedRows(text: String, count: Int, column: Int) throws {
        let error = try error(text)
        #expect(error.description == "table.csv:3:\(column): found \(count) cells, expected 3 as in the header line")
    }

    @Test("Lines are counted through quoted line ends")
    func quotedLineEnds() throws {
        #expect(try error("a,y\n1,\"two\nlines\"\n,q\n").line == 4)
    }

    @Test("An empty file and a header alone are errors")
    func empty() throws {
        #expect(try error("").message.contains("empty"))
        #expect(try error("\n\n").message.contains("empty"))
        #expect(try error("a,y\n").message.contains("header line only"))
    }

    @Test("A missing header, a name twice and a nameless column are errors")
    func headers() throws {
        #expect(try error("1,2\n3,4\n").message.contains("header line"))
        #expect(try error("a,a\n1,2\n").message.contains("twice"))
        #expect(try error("a,,y\n1,2,3\n").message.contains("no name for column 2"))
    }

    @Test("One class in every row is an error")
    func oneClass() throws {
        #expect(try error("a,y\n1,p\n2,p\n").message.contains("the one class \"p\""))
    }

    @Test("An unknown column is an error with a suggestion")
    func unknownColumn() throws {
        let error = try error("length,species\n1,p\n2,q\n", target: "specis")
        #expect(error.key == "data.csv.target")
        #expect(error.suggestion == "species")
        #expect(try self.error("a,y\n1,p\n2,q\n", inputs: ["b"]).key == "data.csv.inputs")
        #expect(try self.error("a,y\n1,p\n2,q\n", inputs: ["y"]).message.contains("target"))
    }

    @Test("A table with one column has no inputs")
    func oneColumn() throws {
        #expect(try error("y\np\nq\n").message.contains("one column"))
    }

    @Test("A quotation mark out of place is an error")
    func quotes() throws {
        #expect(try error("a,y\n1,\"p\n2,q\n").message.contains("never closed"))
        #expect(try error("a,y\n1,\"p\"x\n2,q\n").message.contains("closing quotation mark"))
    }

    @Test("A file that is not there, or is a folder, is a missing file")
    func missingFile() throws {
        let folder = try TemporaryFolder()
        for path in ["none.csv", "."] {
            let error = try #require(throws: InputError.self) {
                try Dataset.make(
                    DataSpecification(source: .csv(CSVSource(path: path))), seed: 1, relativeTo: folder.url)
            }
            #expect(error.kind == .missingFile)
            #expect(error.file == path)
        }
    }

    @Test("A test part that leaves nothing to train on is an error")
    func nothingToTrainOn() throws {
        #expect(try error("a,y\n1,p\n2,q\n") { $0.testFraction = 0.9 }.key == "data.test_fraction")
    }
}
