package steward.review.question;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.decision.CaseResumed;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseMatter;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Takes in what somebody answered. The first answer stands; whoever waited for it waits no more, and one that comes late is kept for who looks at the case next.
@ApplicationScoped
class TakeAnswer {

    private final Transactions transactions;
    private final Questions questions;
    private final Cases cases;
    private final ResumeCases resuming;
    private final Surroundings surroundings;

    TakeAnswer(
            Transactions transactions,
            Questions questions,
            Cases cases,
            ResumeCases resuming,
            Surroundings surroundings) {
        this.transactions = transactions;
        this.questions = questions;
        this.cases = cases;
        this.resuming = resuming;
        this.surroundings = surroundings;
    }

    /// The regions of this cell, the clock, and the log of who did what.
    @ApplicationScoped
    static class Surroundings {
        private final List<String> regions;
        private final Clock clock;
        private final AuditLog audit;

        Surroundings(CellConfig cell, Clock clock, AuditLog audit) {
            this.regions = List.copyOf(cell.regions());
            this.clock = clock;
            this.audit = audit;
        }

        List<String> regions() {
            return regions;
        }

        Clock clock() {
            return clock;
        }

        AuditLog audit() {
            return audit;
        }
    }

    /// A product's word for one of its people.
    record Command(String question, ClientId client, Actor by, String text) {}

    /// What became of an answer.
    enum Result {
        /// It is the first, and the case waited for it.
        IN_TIME,
        /// It is the first, and the case waits for it no more.
        LATE,
        /// It was said before.
        AGAIN,
        /// Another was said before.
        CONTRADICTION,
        NOT_FOUND
    }

    Uni<Result> take(Command command) {
        return transactions.in(session ->
                find(command, session)
                        .chain(asked ->
                                asked == null
                                        ? Uni.createFrom().item(Result.NOT_FOUND)
                                        : locked(asked, command, session)));
    }

    private Uni<Questions.@Nullable Asked> find(Command command, Mutiny.Session session) {
        return questions.find(
                command.question(), command.client(), surroundings.regions(), session);
    }

    /// Looked at again under the case's lock: another answer may have been faster.
    private Uni<Result> locked(Questions.Asked seen, Command command, Mutiny.Session session) {
        return cases.lockOne(seen.caseId(), surroundings.regions(), session)
                .chain(one ->
                        find(command, session)
                                .chain(asked ->
                                        one == null || asked == null
                                                ? Uni.createFrom().item(Result.NOT_FOUND)
                                                : first(one, asked, command, session)));
    }

    private Uni<Result> first(
            ReviewCase one, Questions.Asked asked, Command command, Mutiny.Session session) {
        if (asked.answer() != null) {
            return Uni.createFrom()
                    .item(
                            asked.answer().equals(command.text())
                                    ? Result.AGAIN
                                    : Result.CONTRADICTION);
        }
        Instant now = surroundings.clock().instant();
        Result result = asked.open() ? Result.IN_TIME : Result.LATE;
        return questions
                .answer(asked, command.text(), now, session)
                .chain(() ->
                        surroundings
                                .audit()
                                .note(
                                        AuditNote.write(
                                                        command.by(),
                                                        "answer-question",
                                                        CaseMatter.of(one))
                                                .endingIn(result.name()),
                                        session))
                .chain(() ->
                        asked.open()
                                ? resuming.resume(
                                        List.of(one),
                                        CaseResumed.Reason.ANSWERED,
                                        command.by(),
                                        now,
                                        session)
                                : Uni.createFrom().voidItem())
                .replaceWith(result);
    }
}
