/// The words of a language other than English, by the English text.
package enum StringTable {
    /// The table of a language; none for English, whose words are the keys.
    package static func of(_ language: Language) -> [String: String]? {
        switch language {
        case .english: nil
        case .chinese: chinese
        }
    }

    private static let chinese = Dictionary(
        chineseSections.flatMap { $0.map { ($0.key, $0.value) } }, uniquingKeysWith: { first, _ in first })

    /// The Chinese words by subject, each with its key.
    package static var chineseSections: [KeyValuePairs<String, String>] {
        [
            panelsInChinese,
            expressionsInChinese,
            informationInChinese,
            playgroundInChinese,
            imagesInChinese,
            launcherInChinese,
            lessonInChinese,
            lossesInChinese,
            neuronInChinese,
            ownDataInChinese,
            partialDerivativesInChinese,
            rangeTestInChinese,
            seedsInChinese,
            softmaxInChinese,
            timeInChinese,
            verdictInChinese,
            dashboardInChinese,
            activationsInChinese,
            backwardInChinese,
            calculusInChinese,
            chainRuleInChinese,
            compareInChinese,
            computationGraphInChinese,
            descentInChinese,
            functionGalleryInChinese,
            keysInChinese,
            lagrangeInChinese,
            recipesInChinese,
            catalogInChinese,
            dataErrorsInChinese,
            recipeErrorsInChinese,
            landscapeInChinese,
            branchesInChinese,
        ]
    }
}
