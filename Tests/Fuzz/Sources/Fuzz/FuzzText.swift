/// Text from a fuzzer's bytes: most bytes are a word or mark that papers print, so that mutations soon meet the grammars.
enum FuzzText {
    /// A byte below 224 is a piece; from 224 on it and the next two are a character by its number.
    static func text(of bytes: [UInt8]) -> String {
        var text = ""
        var i = 0
        while i < bytes.count {
            let byte = Int(bytes[i])
            if byte < 224 {
                text += pieces[byte % pieces.count]
                i += 1
                continue
            }
            let low = i + 1 < bytes.count ? UInt32(bytes[i + 1]) : 0
            let high = i + 2 < bytes.count ? UInt32(bytes[i + 2]) : 0
            let plane: UInt32 = byte >= 252 ? 2 : 0
            text.unicodeScalars.append(Unicode.Scalar(plane << 16 | high << 8 | low) ?? "〇")
            i += 3
        }
        return text
    }

    private static let pieces: [String] = {
        let words =
            "年 月 日 时 分 秒 点 世纪 年代 季度 上旬 初 底 前 后 周 星期 昨 今 明 上午 晚 至 到 起 以来 农历 正月 闰 民国 公元前 春节 国庆 第 届 次 名 个 人 万 亿 千 百 十 "
            + "零 〇 一 二 两 三 四 五 六 七 八 九 半 几 数 多 余 近 约 超 不少于 分之 倍 成 折 百分之 个百分点 元 美元 公里 平方米 摄氏度 岁 吨 壹 佰 廿 北京市 顺义区 市 区 省 县 "
            + "总工会 人民政府 委员会 局 公司 大学 协会 代表团 主席 副主席 书记 党组成员 记者 局长 王 张 欧阳 李 小 明 伟 · 阿 布 斯 法 国 公园 车站 河 山 大会 活动 论坛 杯 冬奥会 条例 办法 "
            + "出席 召开 主办 宣布 在 和 与 及 的 了 是 本报讯 摄 通讯员 放大 下转 版 责编 电 图"
        let marks = [
            "，", "。", "、", "；", "：", "？", "！", "“", "”", "（", "）", "《", "》", "【", "】", "—", "-", "～", ".", ",", "/",
            ":", "%",
            "％", "‰", " ", "　", "\n", "\n\n", "\r\n", "\t", "…", "①", "Ⅲ", "½", "㎡", "℃", "￥", "$", "+", "0", "1", "2",
            "5", "8", "9", "0", "10",
            "2024", "1998", "３", "12", "31", "99", "000", "18446744073709551616", "\u{301}", "\u{FEFF}", "\u{200B}",
            "總", "會", "乾",
        ]
        return words.split(separator: " ").map(String.init) + marks
    }()
}
