extension StringTable {
    static let seedsInChinese: KeyValuePairs<String, String> = [
        "median of {} seeds": "{} 个种子的中位数"
    ]
}
