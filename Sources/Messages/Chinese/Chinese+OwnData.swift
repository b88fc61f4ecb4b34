extension StringTable {
    static let ownDataInChinese: KeyValuePairs<String, String> = [
        "standardised": "已标准化",
        "proposed, see :edit: {}, {}, batch {}, inputs standardised": "建议（见 :edit）：{}，{}，批量 {}，输入已标准化",
        "; left out: {}": "；未采用：{}",
        "expected NAME|FILE.yaml (a demo or a recipe), --csv FILE or --idx IMAGES,LABELS":
            "应给出 NAME|FILE.yaml（演示或配方）、--csv FILE 或 --idx IMAGES,LABELS",
        "a mapping such as {images: FILE, labels: FILE}": "{images: FILE, labels: FILE} 这样的映射",
        "expected images and labels": "应有 images 和 labels",
    ]
}
