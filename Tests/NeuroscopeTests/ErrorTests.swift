import Foundation
import Shell
import Testing

@Suite("What is wrong, in one line")
struct ErrorTests {
    struct Case: CustomTestStringConvertible {
        var arguments: [String]
        var status: Int32
        /// Parts of the message.
        var parts: [String]
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String, status: Int32, _ parts: String...) {
            self.arguments = arguments.split(separator: " ").map(String.init)
            self.status = status
            self.parts = parts
        }
    }

    @Test(
        "a command line that cannot be understood exits with 64",
        arguments: [
            Case("trian xor", status: 64, "\"trian\"", "did you mean \"train\"?"),
            Case("xor", status: 64, "did you mean \"demo xor\"?"),
            Case("train", status: 64, "NAME|FILE.yaml"),
            Case("train --target y", status: 64, "--target", "--csv FILE"),
            Case("render --csv t.csv --inputs a,,b", status: 64, "--inputs", "a,,b"),
            Case("sweep --idx images --seeds 2", status: 64, "--idx", "images"),
            Case("demo --csv a.csv --idx a,b", status: 64, "--idx", "--csv"),
            Case("train --csv nowhere.csv", status: 66, "nowhere.csv", "no such file"),
            Case("train --idx nowhere,labels", status: 66, "no such file"),
            Case("train xro", status: 64, "unknown demo \"xro\"", "did you mean \"xor\"?"),
            Case("render xro", status: 64, "did you mean \"xor\"?"),
            Case("demo xro", status: 64, "did you mean \"xor\"?"),
            Case("train xor --stps 3", status: 64, "--stps", "'--steps'?"),
            Case("train xor --steps -3", status: 64, "--steps", "-3"),
            Case("train xor --steps many", status: 64, "many", "--steps"),
            Case("train xor --every 0", status: 64, "--every", "0"),
            Case("train xor --format yaml", status: 64, "yaml", "jsonl"),
            Case("train xor --seed -1", status: 64, "-1", "--seed"),
            Case("train xor --set steps", status: 64, "--set", "PATH=VALUE"),
            Case("train xor --set optimizer.learning_rat=1", status: 64, "did you mean \"optimizer.learning_rate\"?"),
            Case("train xor --set optimizer.name=adm", status: 64, "adm", "did you mean \"adam\"?"),
            Case("train xor --set optimizer.learning_rate=-1", status: 64, "optimizer.learning_rate", "-1"),
            Case("train xor --set model.hidden=[0]", status: 64, "model.hidden", "0"),
            Case("train xor --set batch=some", status: 64, "batch", "some"),
            Case("train xor --compare batch=1,1", status: 64, "--compare"),
            Case("train xor --compare batch=1,x", status: 64, "batch", "x"),
            Case("render xor --size 80", status: 64, "--size", "80"),
            Case("render xor --panel los", status: 64, "--panel", "did you mean \"loss\"?"),
            Case("render xor --theme drak", status: 64, "drak", "dark"),
            Case("demo xor --speed 0", status: 64, "--speed"),
            Case("demo xor --fps 0", status: 64, "--fps"),
            Case("train nowhere.yaml", status: 66, "nowhere.yaml", "no such file"),
            Case("train xor --load nowhere.json", status: 66, "nowhere.json"),
            Case(
                "render xor --steps 0 --output nowhere/picture.svg", status: 73, "nowhere/picture.svg",
                "cannot be written"),
        ])
    func commandLine(item: Case) async throws {
        let outcome = try await Program.run(item.arguments)
        expect(outcome, status: item.status, parts: item.parts)
    }

    struct File: CustomTestStringConvertible {
        var text: String
        var parts: [String]
        var testDescription: String { text }

        init(_ text: String, _ parts: String...) {
            self.text = text
            self.parts = parts
        }
    }

    @Test(
        "a recipe that is wrong exits with 65, and its file and line are named",
        arguments: [
            File("steps: 10\nstop: {los: 1}", "bad.yaml:2", "los", "did you mean \"stop.loss\"?"),
            File("data: {gate: xorr}", "bad.yaml:1", "data.gate", "xorr", "did you mean \"xor\"?"),
            File("seed: 1\nsteps: many", "bad.yaml:2", "steps", "many"),
            File("optimizer: {learning_rate: -0.1}", "bad.yaml:1", "optimizer.learning_rate", "-0.1"),
            File("model: {hidden: [4, 0]}", "bad.yaml:1", "model.hidden", "0"),
            File("model: {hidden: four}", "bad.yaml:1", "model.hidden", "four"),
            File("model: {activation: rleu}", "bad.yaml:1", "did you mean \"relu\"?"),
            File("steps: [", "bad.yaml"),
            File("data: {csv: {path: hole.csv}}", "hole.csv", "3"),
            File("data: {csv: {path: none.csv}}", "none.csv"),
        ])
    func recipe(file: File) async throws {
        let folder = try TemporaryFolder()
        try folder.write("a,b,kind\n1,2,yes\n3,,no\n5,6,yes\n", to: "hole.csv")
        let path = try folder.write(file.text, to: "bad.yaml")
        let isMissing = file.text.contains("none.csv")
        for command in ["train", "render", "demo"] {
            expect(try await Program.run(command, path), status: isMissing ? 66 : 65, parts: file.parts)
        }
    }

    @Test("values too large to be standardised exit with 65, and their file and column are named", arguments: [2, 3])
    func largeValues(inputs: Int) async throws {
        let folder = try TemporaryFolder()
        let rows = (0..<10).map { row in
            (1..<inputs).map { "\(row * $0)," }.joined() + "\(row < 2 ? "1.7976931348623157e308" : "\(row)"),\(row % 2)"
        }
        let names = ["a", "b"].prefix(inputs - 1) + ["size", "y"]
        let path = try folder.write(([names.joined(separator: ",")] + rows).joined(separator: "\n"), to: "large.csv")
        for command in ["train", "render"] {
            expect(
                try await Program.run(command, "--csv", path), status: 65,
                parts: ["large.csv", "size", "too large to be standardised"])
        }
    }

    @Test(
        "a model that is wrong exits with 65, and its file and key are named",
        arguments: [
            File("layers", "bad.json"),
            File("{}", "bad.json"),
            File(#"{"format":"other","version":1,"layers":[]}"#, "bad.json", "format"),
            File(#"{"format":"neuroscope-model","version":9,"layers":[]}"#, "bad.json", "version", "9"),
            File(#"{"format":"neuroscope-model","version":1,"layers":[]}"#, "bad.json", "layers"),
            File(
                #"{"format":"neuroscope-model","version":1,"layers":[{"inputs":2,"outputs":1,"activation":"tanh","weights":[[1]],"biases":[0]}]}"#,
                "bad.json", "weights"),
        ])
    func model(file: File) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(file.text, to: "bad.json")
        expect(try await Program.run("train", "xor", "--load", path), status: 65, parts: file.parts)
    }

    @Test("paths in a recipe are relative to the recipe, wherever the program is started")
    func relativePaths() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a,b,kind\n1,2,yes\n3,1,no\n5,6,yes\n2,2,no\n", to: "table.csv")
        let recipe = try folder.write("data: {csv: {path: table.csv}}\nsteps: 5", to: "own.yaml")
        let elsewhere = try TemporaryFolder()
        #expect(try await Program.run(["train", recipe], in: elsewhere.url).status == 0)
        #expect(try await Program.run(["train", "own.yaml"], in: folder.url).status == 0)
        #expect(try await Program.run(["train", "iris", "--steps", "1"], in: elsewhere.url).status == 0)
    }

    private func expect(_ outcome: Program.Outcome, status: Int32, parts: [String]) {
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("neuroscope: "))
        for part in parts { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
    }
}
