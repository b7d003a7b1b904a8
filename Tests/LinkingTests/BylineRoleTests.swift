import Testing

@testable import Linking

@Suite struct BylineRoleTests {
    @Test(
        arguments: [
            ("本报首席记者高远", "高远", "首席记者", nil), ("（本报记者高远方圆）", "方圆", "记者", nil),
            ("记者高远见习记者方圆", "方圆", "见习记者", nil), ("南江日报记者高远实习生方圆", "方圆", "实习生", "南江日报"),
            ("□本报记者高远文/摄", "高远", "记者", nil),
        ] as [(String, String, String, String?)])
    func readsRoles(line: String, name: String, title: String, paper: String?) {
        let role = BylineRoles.role(of: Surface(name), in: Surface(line))
        #expect(role?.title == Surface(title))
        #expect(role?.paper == paper.map { Surface($0) })
    }

    @Test(arguments: ["高远摄", "高远供图", "记者方圆"])
    func saysNothingOfARole(line: String) {
        #expect(BylineRoles.role(of: Surface("高远"), in: Surface(line)) == nil)
    }
}
