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
        "found values too large to be standardised": "数值过大，无法标准化",
        "found an empty cell, expected a value": "单元格为空，应有值",
        "found \"{}\", expected a number": "得到“{}”，应为数",
        "the file cannot be read": "无法读取文件",
        "no such file": "没有这个文件",
        "the file is empty, expected a header line and a row per sample": "文件为空，应有标题行，其后每个样本一行",
        "found {} cells, expected {} as in the header line": "有 {} 个单元格，应与标题行一样为 {} 个",
        "found a header line only, expected a row per sample under it": "只有标题行，其下应每个样本一行",
        "found numbers only, expected a header line with the names of the columns": "只有数，应有写明列名的标题行",
        "found no name for column {}, expected one": "第 {} 列没有名称，应有一个",
        "found the column name \"{}\" twice, expected different names": "列名“{}”出现两次，应各不相同",
        "found a quotation mark that is never closed": "引号没有闭合",
        "found \"{}\", which has no finite value at x = {}, y = {}; expected a formula that has one wherever x and y are from -1 to 1":
            "“{}”在 x = {}，y = {} 处没有有限值；公式在 x、y 取 -1 到 1 的各处都应有",
        "found text in UTF-16, expected UTF-8: save it again in that encoding":
            "文本为 UTF-16 编码，应为 UTF-8：请以该编码重新保存",
        "found the byte {}, which is not UTF-8 (the file may be in Latin-1), expected text in UTF-8":
            "字节 {} 不是 UTF-8（文件可能为 Latin-1 编码），应为 UTF-8 文本",
        "found a NUL byte, expected text: the file is binary, or in UTF-16":
            "含有 NUL 字节，应为文本：文件是二进制文件，或为 UTF-16 编码",
        "found no column of numbers or of a few words beside the target, expected an input":
            "目标之外没有由数或少数几个词组成的列，应有一个输入",
        "found a compressed file of more than 4 GiB, expected a smaller one": "压缩文件超过 4 GiB，应更小",
        "there is no memory to unfold the gzip file": "内存不足，无法解压 gzip 文件",
        "the gzip file ends in the middle, expected all of it": "gzip 文件不完整，中途结束",
        "the gzip file unfolds to more than 4 GiB": "gzip 文件解压后超过 4 GiB",
        "the gzip file is corrupt: its contents do not match its checksum": "gzip 文件已损坏：内容与校验和不符",
        "found {} bytes, expected an IDX file as MNIST has them": "只有 {} 个字节，应为 MNIST 那样的 IDX 文件",
        "begins with the bytes {}, expected those of an IDX file such as 0 0 8 3":
            "开头的字节为 {}，应为 IDX 文件的开头，如 0 0 8 3",
        "found values of the type {}, expected unsigned bytes (0x8)": "值的类型为 {}，应为无符号字节（0x8）",
        "ends in the middle of its dimensions": "在维数部分中途结束",
        "found {} values, expected at least one": "有 {} 个值，至少应有一个",
        "found {} values, expected {} as it says at its beginning": "有 {} 个值，按其开头所说应为 {}",
        "found one dimension, expected images: their number, their rows and their columns":
            "只有一维，应为图像：个数、行数和列数",
        "found {} dimensions, expected labels: a number for each image": "有 {} 维，应为标签：每幅图像一个数",
        "found {} labels for {} images in {}": "有 {} 个标签，而图像有 {} 幅（在 {} 中）",
        "found a character after a closing quotation mark, expected a comma or the end of the line":
            "闭合引号之后有字符，应为逗号或行尾",
    ]
}
