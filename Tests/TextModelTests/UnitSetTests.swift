import Testing
import TextModel

@Suite struct UnitSetTests {
    @Test func aUnitIsInTheSetThatItWasPutIn() {
        let units = Array("市区县aＡ。".utf16) + [0, 0xFFFF, 0xD83D]
        let set = UnitSet(units)
        #expect((0...UInt16.max).filter(set.contains) == units.sorted())
    }

    @Test func anEmptySetHasNothing() {
        #expect(!(0...UInt16.max).contains(where: UnitSet([]).contains))
    }

    @Test func aSetOfTwoHasTheUnitsOfBoth() {
        let both: UnitSet = "市区县Ａ" | "县镇aＡ。"
        #expect((0...UInt16.max).filter(both.contains) == Array("市区县镇aＡ。".utf16).sorted())
    }

    @Test func everyPageFits() {
        #expect((0...UInt16.max).allSatisfy(UnitSet(0...UInt16.max).contains))
    }
}
