import Jianbao
import Testing
import TextModel

@Suite struct FileNameDateTests {
    @Test(arguments: [
        "20240522.md", "2024-05-22.txt", "pages/2024_05_22-a1.txt", "a1.2024.05.22.txt", "b20240522",
    ])
    func finds(_ name: String) {
        #expect(FileNameDate.find(in: name) == LocalDateTime(year: 2024, month: 5, day: 22))
    }

    @Test(arguments: ["union-page.txt", "20241322.txt", "12024052233.txt", "2024-5-22.txt", "20240522/page.txt", ""])
    func findsNone(_ name: String) { #expect(FileNameDate.find(in: name) == nil) }
}
