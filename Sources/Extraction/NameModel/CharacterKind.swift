/// Coarse kinds of characters, for the features of the name model.
enum CharacterKind {
    /// 0 Han, 1 digit, 2 Latin, 3 stop or comma, 4 opening mark, 5 closing mark, 6 middle dot, 7 enumeration comma, 8 other.
    @inline(__always)
    static func of(_ unit: UInt16) -> UInt32 {
        switch unit {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF: 0
        case 0x30...0x39: 1
        case 0x41...0x5A, 0x61...0x7A: 2
        case 0x3002, 0xFF0C, 0xFF1B, 0xFF1F, 0xFF01, 0xFF1A, 0x2C, 0x2E: 3
        case 0x201C, 0x2018, 0xFF08, 0x28, 0x300A, 0x300C, 0x3010: 4
        case 0x201D, 0x2019, 0xFF09, 0x29, 0x300B, 0x300D, 0x3011: 5
        case 0xB7, 0x2022, 0x30FB: 6
        case 0x3001: 7
        default: 8
        }
    }
}
