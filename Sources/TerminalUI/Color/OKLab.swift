import Foundation

/// A colour in the OKLab space: lightness 0...1, and the two axes green-red and blue-yellow.
///
/// The space is B. Ottosson's ("A perceptual color space for image processing", 2020). Every mixture and
/// search for the nearest colour uses it, because equal distances in it look about equally large.
package struct OKLab: Hashable, Sendable {
    package var lightness: Double
    package var a: Double
    package var b: Double

    package init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    package init(lightness: Double, chroma: Double, hueDegrees: Double) {
        let angle = hueDegrees * .pi / 180
        self.init(lightness: lightness, a: chroma * cos(angle), b: chroma * sin(angle))
    }

    package init(_ color: RGB) {
        let red = OKLab.linear(color.red)
        let green = OKLab.linear(color.green)
        let blue = OKLab.linear(color.blue)
        let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
        a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    }

    /// In searches for the nearest colour a step of lightness may be large rather than a step of hue: a
    /// ramp quantised to few colours must not change its hue on the way.
    private static let hueWeight = 2.0

    package var chroma: Double { (a * a + b * b).squareRoot() }

    /// 0..<360; red 29, yellow 110, green 142, cyan 195, blue 264, magenta 328.
    package var hueDegrees: Double {
        let degrees = atan2(b, a) * 180 / .pi
        return degrees < 0 ? degrees + 360 : degrees
    }

    /// The nearest sRGB colour, channels clamped.
    package var rgb: RGB {
        let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        return RGB(
            OKLab.encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
            OKLab.encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
            OKLab.encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short))
    }

    func mixed(with other: OKLab, fraction: Double) -> OKLab {
        OKLab(
            lightness: lightness + (other.lightness - lightness) * fraction,
            a: a + (other.a - a) * fraction, b: b + (other.b - b) * fraction)
    }

    func squaredDistance(to other: OKLab) -> Double {
        let lightness = lightness - other.lightness
        let a = a - other.a
        let b = b - other.b
        return lightness * lightness + OKLab.hueWeight * (a * a + b * b)
    }

    private func cube(_ value: Double) -> Double { value * value * value }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func encoded(_ value: Double) -> UInt8 {
        let clamped = min(max(value, 0), 1)
        let encoded = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * pow(clamped, 1 / 2.4) - 0.055
        return UInt8((encoded * 255).rounded())
    }
}
