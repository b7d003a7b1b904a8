import TextModel

extension JumpForm {
    /// The jump as a value of the page.
    func jump(text: String, line: Int) -> Jump {
        Jump(isForward: isForward, pageNumber: page, text: text, line: line)
    }
}

/// Links the two parts of an article that a jump parts on one page: 下转第三版 … 上接第一版.
enum JumpLinker {
    /// Links each part that goes on elsewhere to the next one that comes from elsewhere.
    static func link(_ articles: inout [Article]) {
        var open: [(article: Int, jump: Int)] = []
        for a in articles.indices {
            for j in articles[a].jumps.indices {
                if articles[a].jumps[j].isForward {
                    open.append((a, j))
                } else if let from = open.first(where: { $0.article != a }) {
                    articles[from.article].jumps[from.jump].article = a
                    articles[a].jumps[j].article = from.article
                    open.removeAll { $0 == from }
                }
            }
        }
    }
}
