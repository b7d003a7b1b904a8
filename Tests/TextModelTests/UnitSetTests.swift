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

    @Test func everyPageFits() {
        #expect((0...UInt16.max).allSatisfy(UnitSet(0...UInt16.max).contains))
    }
}
