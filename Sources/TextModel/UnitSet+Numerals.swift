extension UnitSet {
    /// The Han numerals that number things: 第一百零八, 三号楼.
    package static let hanNumerals = UnitSet("零一二三四五六七八九十百".utf16)
    /// Those and the digits.
    package static let numerals = UnitSet("0123456789零一二三四五六七八九十百".utf16)
}
