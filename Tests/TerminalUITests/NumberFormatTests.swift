import TerminalUI
import Testing

@Suite("Numbers as texts")
struct NumberFormatTests {
    @Test(
        "plain decimals have at most 4 digits and no trailing zeros",
        arguments: [
            (0.01, "0.01"), (0.0125, "0.0125"), (0.3, "0.3"), (1, "1"), (0.0001, "0.0001"), (0.00005, "5e-5"),
            (0.00001236, "1.236e-5"), (0, "0"), (-0.25, "-0.25"), (1.0 / 3, "0.3333"), (0.99999, "1"),
            (1234567, "1235000"),
            (0.1 + 0.2, "0.3"), (.infinity, "inf"), (.nan, "nan"),
        ])
    func plainDecimal(value: Double, text: String) {
        #expect(NumberFormat.plainDecimal(value) == text)
    }

    @Test(
        "compact numbers group whole thousands and keep small ones readable",
        arguments: [
            (1240, "1,240"), (0.0081, "0.0081"), (12.53, "12.5"), (0.00001, "1e-5"), (3.1e9, "3.1e9"), (999.7, "1,000"),
            (-1500000, "-1,500,000"),
        ])
    func compact(value: Double, text: String) {
        #expect(NumberFormat.compact(value) == text)
    }

    @Test(
        "rates are abbreviated",
        arguments: [
            (412_300, "412k"), (3_940_000, "3.9M"), (85, "85"), (0, "0"), (999_999, "1M"), (17_800_000, "17.8M"),
            (2.5, "2.5"),
        ])
    func abbreviated(value: Double, text: String) {
        #expect(NumberFormat.abbreviated(value) == text)
    }

    @Test("fixed decimals, exponents, groups and percentages")
    func others() {
        #expect(NumberFormat.fixed(0.00812, decimals: 4) == "0.0081")
        #expect(NumberFormat.fixed(-0.001, decimals: 2) == "0.00")
        #expect(NumberFormat.fixed(-12.345, decimals: 1) == "-12.3")
        #expect(NumberFormat.fixed(7, decimals: 0) == "7")
        #expect(NumberFormat.scientific(0.031) == "3.1e-2")
        #expect(NumberFormat.scientific(3, significantDigits: 3) == "3.00e0")
        #expect(NumberFormat.grouped(-1234567) == "-1,234,567")
        #expect(NumberFormat.grouped(999) == "999")
        #expect(NumberFormat.percent(0.975) == "97.5 %")
        #expect(NumberFormat.fixed(1e300, decimals: 2) == "1e300")
    }
}
