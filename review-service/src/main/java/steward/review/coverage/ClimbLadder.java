package steward.review.coverage;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditNote;
import steward.contracts.decision.CaseDeadlineNear;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.interim.RestrictMeanwhile;
import steward.review.policy.CellConfig;
import steward.review.queue.CaseMatter;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Looks for cases that have waited long enough for the next step, and for deadlines that are near or have passed.
@ApplicationScoped
class ClimbLadder {

    private final Transactions transactions;
    private final WaitingCases waiting;
    private final Cases cases;
    private final Help help;
    private final Settings settings;

    ClimbLadder(
            Transactions transactions,
            WaitingCases waiting,
            Cases cases,
            Help help,
            Settings settings) {
        this.transactions = transactions;
        this.waiting = waiting;
        this.cases = cases;
        this.help = help;
        this.settings = settings;
    }

    /// What is done about cases that are locked: somebody is warned or paged, and what nobody took is restricted where policy allows it.
    @ApplicationScoped
    static class Help {
        private final RaisePages pages;
        private final RestrictMeanwhile restricting;
        private final TellOfCases telling;

        Help(RaisePages pages, RestrictMeanwhile restricting, TellOfCases telling) {
            this.pages = pages;
            this.restricting = restricting;
            this.telling = telling;
        }

        Uni<Void> uncovered(Collection<ReviewCase> found, Instant now, Mutiny.Session session) {
            return pages.raise(found, Page.Cause.UNCOVERED, now, session)
                    .chain(() ->
                            restricting.about(
                                    found.stream().map(ReviewCase::id).toList(), session));
        }

        Uni<Void> soonLate(Collection<ReviewCase> found, Instant now, Mutiny.Session session) {
            return telling.tell(
                    found,
                    one ->
                            new CaseDeadlineNear(
                                    one.id(),
                                    one.key(),
                                    one.region(),
                                    one.urgency().category(),
                                    one.urgency().severity(),
                                    one.urgency().deadline(),
                                    now),
                    one ->
                            AuditNote.write(
                                    Actor.rule("coverage-ladder"),
                                    "warn-of-deadline",
                                    CaseMatter.of(one)),
                    session);
        }

        Uni<Void> late(Collection<ReviewCase> found, Instant now, Mutiny.Session session) {
            return pages.raise(found, Page.Cause.DEADLINE_MISSED, now, session);
        }
    }

    /// The ladder, where it holds, and the clock.
    @ApplicationScoped
    static class Settings {
        private final Ladder ladder;
        private final int most;
        private final List<String> regions;
        private final Clock clock;

        Settings(CoverageConfig config, CellConfig cell, Clock clock) {
            this.ladder = Ladder.of(config);
            this.most = config.batch();
            this.regions = List.copyOf(cell.regions());
            this.clock = clock;
        }

        List<Ladder.Step> widening() {
            return ladder.due(Ladder.LANGUAGE, Ladder.GENERALIST, clock.instant());
        }

        List<Ladder.Step> uncovering() {
            return ladder.due(Ladder.UNCOVERED, Ladder.UNCOVERED, clock.instant());
        }

        Instant now() {
            return clock.instant();
        }

        int most() {
            return most;
        }

        List<String> regions() {
            return regions;
        }
    }

    @Scheduled(
            every = "${steward.review.coverage.sweep:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return transactions
                .in(session ->
                        waiting.widen(
                                settings.widening(), settings.regions(), settings.most(), session))
                .chain(() -> transactions.in(this::uncover))
                .chain(() -> transactions.in(this::warnOfDeadlines))
                .chain(() -> transactions.in(this::missDeadlines));
    }

    private Uni<Void> uncover(Mutiny.Session session) {
        return waiting.uncovered(
                        settings.uncovering(), settings.regions(), settings.most(), session)
                .chain(ids ->
                        ids.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : locked(ids, session)
                                        .chain(found ->
                                                help.uncovered(found, settings.now(), session))
                                        .chain(() -> waiting.uncover(ids, session)));
    }

    private Uni<Void> warnOfDeadlines(Mutiny.Session session) {
        Instant now = settings.now();
        return waiting.near(settings.regions(), now, settings.most(), session)
                .chain(ids ->
                        ids.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : locked(ids, session)
                                        .chain(found -> help.soonLate(found, now, session))
                                        .chain(() -> waiting.sayNear(ids, now, session)));
    }

    private Uni<Void> missDeadlines(Mutiny.Session session) {
        Instant now = settings.now();
        return waiting.missed(settings.regions(), now, settings.most(), session)
                .chain(ids ->
                        ids.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : locked(ids, session)
                                        .chain(found -> help.late(found, now, session))
                                        .chain(() -> waiting.sayMissed(ids, now, session)));
    }

    private Uni<Collection<ReviewCase>> locked(List<CaseId> ids, Mutiny.Session session) {
        return cases.lock(ids, settings.regions(), session).map(found -> found.values());
    }
}
