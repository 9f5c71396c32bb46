package steward.review.question;

import java.time.Instant;
import steward.contracts.decision.Party;
import steward.review.queue.CaseState;

/// A question as it is answered to whoever asked it: never who is asked.
///
/// @param questionId under which the answer comes
/// @param answerBy when the case is in the queue again at the latest
record QuestionView(
        String questionId,
        String caseId,
        CaseState.Name state,
        String question,
        Party party,
        Instant answerBy) {

    static QuestionView of(Question asked) {
        return new QuestionView(
                asked.id().value(),
                asked.waiting().id().value(),
                asked.waiting().state().name(),
                asked.asked().id(),
                asked.asked().party(),
                asked.answerBy());
    }
}
