extension StringTable {
    static let panelsInChinese: KeyValuePairs = [
        "{} of {}": "{}/{}",
    ]
}
