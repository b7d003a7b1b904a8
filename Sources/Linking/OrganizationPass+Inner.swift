import TextModel

/// Bodies that an article writes in full only at the head of a longer name: 荣成市人民法院 of 荣成市人民法院石岛法庭, the firm
/// whose congress an event is.
extension OrganizationPass {
    private static let firmForms: [Surface] = Surface.list("有限公司 有限责任公司 集团公司")
    /// What ends a body of a division, before an office or a court of its own.
    private static let publicForms: [Surface] = Surface.list("总工会 人民法院 人民检察院 局 厅 委员会 联合会 人民政府 医院 大学 学院")

    /// The bodies at the heads of the article's names, in order.
    func innerBodies() -> [Full] {
        var out: [Full] = []
        for i in 0..<view.count {
            switch view.label(i) {
            case .organization:
                if let body = Self.firm(in: names[i]) ?? publicBody(in: names[i]) {
                    out.append(Full(name: body, mention: i, isInner: true))
                }
            case .event:
                // 福耀集团工会 is itself a short form.
                guard let body = Self.firm(in: view.names[i]) ?? Self.congress(view.names[i]),
                    startsWithPlace(body) || body.hasSuffix(in: Self.firmForms)
                else { continue }
                out.append(Full(name: body, mention: i, isInner: true))
            default: continue
            }
        }
        return out
    }

    /// 浪潮集团有限公司 of 浪潮集团有限公司工会.
    static func firm(in name: Surface) -> Surface? {
        for end in stride(from: 6, to: name.count - 1, by: 1) {
            let head = name.prefix(end)
            guard head.hasSuffix(in: firmForms) else { continue }
            return head.units.contains(0x201C) ? nil : head
        }
        return nil
    }

    /// 长春市城市管理局 of 长春市城市管理局城市照明处.
    private func publicBody(in name: Surface) -> Surface? {
        guard let place = lexicon.places.leading(in: name).last else { return nil }
        for end in stride(from: place.end + 2, to: name.count - 1, by: 1) {
            guard name.prefix(end).hasSuffix(in: Self.publicForms),
                Self.isDepartment(name.dropFirst(end)) || name.dropFirst(end).hasPrefix("驻")
            else { continue }
            return name.prefix(end)
        }
        return nil
    }
}
