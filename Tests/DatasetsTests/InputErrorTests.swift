import Datasets
import Messages
import Testing

@Suite struct InputErrorTests {
    @Test("An error is one line with file, line, key and suggestion")
    func description() {
        let error = InputError(
            .data, "found \"adm\", expected one of sgd, adam", file: "xor.yaml", line: 7, key: "optimizer.name",
            suggestion: "adam")
        #expect(
            error.description
                == "xor.yaml:7: optimizer.name: found \"adm\", expected one of sgd, adam; did you mean \"adam\"?")
    }

    @Test("Control characters from a file are shown, not sent to the terminal")
    func controlCharacters() {
        let error = InputError(.data, "found \"a\nb\u{1B}[2J\"", file: "x.csv")
        #expect(!error.description.contains("\n"))
        #expect(!error.description.contains("\u{1B}"))
    }

    @Test(
        "Every kind has the exit status of sysexits.h",
        arguments: [
            (InputError.Kind.usage, Int32(64)), (.data, 65), (.missingFile, 66), (.cannotWrite, 73),
        ])
    func exitStatus(kind: InputError.Kind, status: Int32) {
        #expect(InputError(kind, "message").exitStatus == status)
    }

    @Test(
        "The nearest name is suggested, a far one is not",
        arguments: [
            ("adm", "adam"), ("Sgd", "sgd"), ("rmsporp", "rmsprop"), ("leaky_rleu", "leaky_relu"), ("quicksort", nil),
            ("x", nil), ("adam", "adam"),
        ])
    func suggestions(word: String, expected: String?) {
        #expect(suggestion(for: word, among: ["sgd", "adam", "adamw", "rmsprop", "leaky_relu"]) == expected)
    }
}
