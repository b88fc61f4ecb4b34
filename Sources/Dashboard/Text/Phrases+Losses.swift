import Messages

/// The words of the losses lab.
extension Phrases {
    static var lossesSetUsage: String {
        localized(":set wants NAME=NUMBER, such as :set target=0.7 or :set output=0.3")
    }

}
