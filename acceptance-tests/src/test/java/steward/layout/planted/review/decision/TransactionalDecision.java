package steward.layout.planted.review.decision;

import jakarta.transaction.Transactional;

/// Leaves its transaction to an annotation.
public class TransactionalDecision {

    @Transactional
    void record() {}
}
