package steward.review.question;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.contracts.decision.CaseResumed;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;
import steward.review.queue.Cases;

/// Ends waits that nobody answered in time, a bounded number at a time; several processes may do so at once.
@ApplicationScoped
class ResumeOverdue {

    private final Transactions transactions;
    private final Questions questions;
    private final Cases cases;
    private final ResumeCases resuming;
    private final Settings settings;

    ResumeOverdue(
            Transactions transactions,
            Questions questions,
            Cases cases,
            ResumeCases resuming,
            Settings settings) {
        this.transactions = transactions;
        this.questions = questions;
        this.cases = cases;
        this.resuming = resuming;
        this.settings = settings;
    }

    /// Where it looks, how much at once, and the clock.
    @ApplicationScoped
    static class Settings {
        private final List<String> regions;
        private final int batch;
        private final Clock clock;

        Settings(CellConfig cell, QuestionConfig config, Clock clock) {
            this.regions = List.copyOf(cell.regions());
            this.batch = config.batch();
            this.clock = clock;
        }

        List<String> regions() {
            return regions;
        }

        int batch() {
            return batch;
        }

        Clock clock() {
            return clock;
        }
    }

    @Scheduled(
            every = "${steward.review.question.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return transactions.in(session -> {
            Instant now = settings.clock().instant();
            return questions
                    .due(settings.regions(), now, settings.batch(), session)
                    .chain(due -> resume(due, now, session));
        });
    }

    private Uni<Void> resume(List<CaseId> due, Instant now, Mutiny.Session session) {
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : cases.lock(due, settings.regions(), session)
                        .chain(locked ->
                                resuming.resume(
                                        locked.values(),
                                        CaseResumed.Reason.UNANSWERED,
                                        Actor.rule("answer-overdue"),
                                        now,
                                        session))
                        .chain(() -> questions.unanswered(due, now, session));
    }
}
