extension StringTable {
    static let dataErrorsInChinese: KeyValuePairs<String, String> = [
        "line {}: ": "第 {} 行：",
        "; did you mean \"{}\"?": "；是否指“{}”？",
        "{} names a folder without \"demos\" and \"assets\"": "{} 所指的文件夹里没有“demos”和“assets”",
        "the folders \"demos\" and \"assets\" are not beside the program; set {} to their parent":
            "程序旁边没有文件夹“demos”和“assets”；请把 {} 设为它们的上级文件夹",
        "found {}, but a regression has no labels to flip": "得到 {}，但回归没有可翻转的标签",
        "found {}, expected at most the {} rows that there are": "得到 {}，最多只有 {} 行",
        "found {}, but the data has one input: expected x1, x1_squared or sin_x1":
            "得到 {}，但数据只有一个输入：应为 x1、x1_squared 或 sin_x1",
        "features are made from one or two inputs, but the data has {}": "特征由一个或两个输入生成，但数据有 {} 个",
        "found {}, which leaves none of the {} samples to train on": "得到 {}，{} 个样本中没有剩下可供训练的",
        "found a sample of {} numbers, expected {} inputs and then {} more":
            "样本有 {} 个数，应为 {} 个输入再加 {} 个数",
        "leaves no sample to train on": "没有剩下可供训练的样本",
        "found the class {}, expected a whole number from 0 to {}": "类别为 {}，应为 0 到 {} 的整数",
        "found one column, expected at least one input beside the target": "只有一列，目标之外至少应有一个输入",
        "found the target \"{}\" among the inputs": "目标“{}”也在输入之中",
        "found the one class \"{}\" in every row, expected at least two": "每一行都是类别“{}”，至少应有两类",
        "found an empty cell, expected a value": "单元格为空，应有值",
        "found \"{}\", expected a number": "得到“{}”，应为数",
        "the file cannot be read": "无法读取文件",
        "no such file": "没有这个文件",
        "found bytes that are not UTF-8, expected text": "含有非 UTF-8 字节，应为文本",
        "the file is empty, expected a header line and a row per sample": "文件为空，应有标题行，其后每个样本一行",
        "found {} cells, expected {} as in the header line": "有 {} 个单元格，应与标题行一样为 {} 个",
        "found a header line only, expected a row per sample under it": "只有标题行，其下应每个样本一行",
        "found numbers only, expected a header line with the names of the columns": "只有数，应有写明列名的标题行",
        "found no name for column {}, expected one": "第 {} 列没有名称，应有一个",
        "found the column name \"{}\" twice, expected different names": "列名“{}”出现两次，应各不相同",
        "found a quotation mark that is never closed": "引号没有闭合",
        "found \"{}\", which has no finite value at x = {}, y = {}; expected a formula that has one wherever x and y are from -1 to 1":
            "“{}”在 x = {}，y = {} 处没有有限值；公式在 x、y 取 -1 到 1 的各处都应有",
        "found a character after a closing quotation mark, expected a comma or the end of the line":
            "闭合引号之后有字符，应为逗号或行尾",
    ]
}
