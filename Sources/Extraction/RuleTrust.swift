import Glibc

/// How far a rule's proposal is to be believed where the model that read the text does not see it too.
///
/// A logistic regression over the rule's own odds and the model's loss, fitted on marked articles that the model had not
/// seen: how often the proposal was right.
package struct RuleTrust: Sendable {
    private let bias: Float
    private let own: Float
    private let loss: Float

    /// - Parameters:
    ///   - bias: what the rule is worth where the model is not against it.
    ///   - own: what a nat of the rule's own odds adds.
    ///   - loss: what a nat of the model's loss takes off.
    package init(bias: Float, own: Float, loss: Float) {
        self.bias = bias
        self.own = own
        self.loss = loss
    }

    /// The log-odds from those that the rule gives and the model's loss in nats; neither counts without end.
    package func logOdds(_ logOdds: Float, loss: Float) -> Float {
        bias + own * max(-8, min(8, logOdds)) - self.loss * min(loss, 8)
    }

    /// From this loss on nothing lifts a proposal above 0 that gets at most so much from elsewhere.
    package func hopelessLoss(support: Float) -> Float {
        let bound = (bias + 8 * own + support) / loss
        return bound < 8 ? bound : .infinity
    }
}
