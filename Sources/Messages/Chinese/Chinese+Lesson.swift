extension StringTable {
    static let lessonInChinese: KeyValuePairs<String, String> = [
        "Lesson": "课程",
        "e next page, then off": "e 翻页，末页后关闭",
        "lesson": "课程",
        "there is no lesson for this recipe": "此配方没有课程",
        "lesson: open, page, close": "课程：打开、翻页、关闭",
        "goals {} of {}": "目标 {}/{}",
        "☑ goal reached: {}": "☑ 达成目标：{}",
        "page {} of {}": "第 {}/{} 页",
    ]
}
