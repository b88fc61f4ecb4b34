package import Foundation
package import Messages

extension IDXSource {
    /// The number of labels.
    ///
    /// - Throws: `InputError` where their file is missing or is not what it should be.
    package func count(relativeTo directory: URL?) throws(InputError) -> Int {
        try IDXFile(contentsOf: labels, relativeTo: directory).count
    }
}
