/// Whether two pieces of a block need a space between them where a Latin line break took it away.
enum WordJoint {
    /// In Chinese text there is none; between two Latin words there is one, unless a word was cut in two.
    ///
    /// A cut word shows itself: the line below goes on with a small letter and the line above ends in one.
    static func space(before start: Int, after last: UInt16, _ scan: PageScan, _ block: BlockText) -> Bool {
        guard last != 0, start > 0 else { return false }
        let above = CharacterClass.of(last)
        let below = CharacterClass.of(scan.units[start])
        guard above.contains(.letter), below.contains(.letter) else { return false }
        // Within one line the pieces were parted by a space that the text does not have.
        guard block.lines.contains(where: { Int(scan.lines[$0].start) == start }) else { return false }
        let isSmallAbove = (0x61...0x7A).contains(last)
        let isSmallBelow = (0x61...0x7A).contains(scan.units[start])
        return isSmallAbove && !isSmallBelow
    }
}
