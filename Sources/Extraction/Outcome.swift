package import TextModel

extension Resolver {
    /// A candidate that was not chosen, and the one it lost to.
    package struct Rejection: Sendable {
        package var candidate: Candidate
        package var winner: Candidate?
    }

    /// What became of candidates: the chosen ones in order, those nested in them, and those refused.
    ///
    /// It holds their places; few ask for all of them, and hardly anybody for those that were refused.
    package struct Outcome: Sendable {
        /// The candidates as they were proposed.
        package let candidates: [Candidate]
        /// The places of those that could be chosen: by end, then by start.
        private let order: [Int32]
        /// The places of the chosen ones, in the order of the text.
        package let chosenPlaces: [Int32]

        init(candidates: [Candidate], order: [Int32], chosenPlaces: [Int32]) {
            self.candidates = candidates
            self.order = order
            self.chosenPlaces = chosenPlaces
        }

        /// The chosen candidates, in the order of the text.
        package var chosen: [Candidate] { chosenPlaces.map { candidates[Int($0)] } }

        /// Those that lie inside a chosen one, the best of each range, by where they begin.
        package var nested: [Candidate] { nestedPlaces.map { candidates[Int($0)] } }

        /// The places of those that lie inside a chosen one, the best of each range, by where they begin.
        package var nestedPlaces: [Int32] {
            var places: [Int32] = []
            forEachOther { place, winner in
                if let winner, isInside(place, winner) { places.append(place) }
            }
            // Of one range the likeliest, of equally likely ones the first.
            let sorted = places.indices.sorted { a, b in
                let (first, second) = (range(places[a]), range(places[b]))
                if first != second { return first < second }
                let (one, other) = (candidates[Int(places[a])].score, candidates[Int(places[b])].score)
                return one != other ? one > other : a < b
            }
            var best: [Int32] = []
            for index in sorted {
                if let last = best.last, range(last) == range(places[index]) { continue }
                best.append(places[index])
            }
            return best
        }

        /// Those that are neither, with what they lost to, by end, then by start.
        package var rejected: [Rejection] {
            var rejected: [Rejection] = []
            forEachOther { place, winner in
                if let winner, isInside(place, winner) { return }
                rejected.append(
                    Rejection(candidate: candidates[Int(place)], winner: winner.map { candidates[Int($0)] }))
            }
            return rejected
        }

        private func range(_ place: Int32) -> TextRange<Clean> { candidates[Int(place)].range }

        private func isInside(_ place: Int32, _ winner: Int32) -> Bool {
            let (inner, outer) = (range(place), range(winner))
            return outer.contains(inner) && outer != inner
        }

        /// Calls `body` with every candidate that was not chosen, and the first chosen one that overlaps it.
        private func forEachOther(_ body: (_ place: Int32, _ winner: Int32?) -> Void) {
            var taken = 0
            for place in order {
                if taken < chosenPlaces.count, chosenPlaces[taken] == place {
                    taken += 1
                    continue
                }
                let own = range(place)
                // The order is by end: all chosen ones from `taken` on end behind this one's beginning.
                let first = chosenPlaces.partition(upTo: taken) { range($0).end <= own.start }
                let overlaps = first < chosenPlaces.count && range(chosenPlaces[first]).overlaps(own)
                body(place, overlaps ? chosenPlaces[first] : nil)
            }
        }
    }
}
