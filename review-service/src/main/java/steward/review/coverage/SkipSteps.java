package steward.review.coverage;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;
import steward.review.queue.Cases;

/// Leaves out the steps of the ladder on which nobody is at work who could take the case, instead of waiting there; where nobody could on any step, it is uncovered
/// at once. Where nobody's shifts are known, only waiting counts.
@ApplicationScoped
class SkipSteps {

    private final Transactions transactions;
    private final Roster roster;
    private final WaitingLanes lanes;
    private final Uncovering uncovering;
    private final Bounds bounds;

    SkipSteps(
            Transactions transactions,
            Roster roster,
            WaitingLanes lanes,
            Uncovering uncovering,
            Bounds bounds) {
        this.transactions = transactions;
        this.roster = roster;
        this.lanes = lanes;
        this.uncovering = uncovering;
        this.bounds = bounds;
    }

    /// Where it looks, and how many cases it moves.
    @ApplicationScoped
    static class Bounds {
        private final int most;
        private final List<String> regions;

        Bounds(CoverageConfig config, CellConfig cell) {
            this.most = config.batch();
            this.regions = List.copyOf(cell.regions());
        }

        int most() {
            return most;
        }

        List<String> regions() {
            return regions;
        }
    }

    /// Pages for cases that are locked.
    @ApplicationScoped
    static class Uncovering {
        private final Cases cases;
        private final RaisePages pages;
        private final Clock clock;

        Uncovering(Cases cases, RaisePages pages, Clock clock) {
            this.cases = cases;
            this.pages = pages;
            this.clock = clock;
        }

        Uni<Void> raise(List<CaseId> ids, List<String> regions, Mutiny.Session session) {
            return ids.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : cases.lock(ids, regions, session)
                            .chain(found ->
                                    pages.raise(
                                            found.values(),
                                            Page.Cause.UNCOVERED,
                                            clock.instant(),
                                            session));
        }
    }

    @Scheduled(
            every = "${steward.review.coverage.sweep:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return transactions.in(session ->
                roster.now(session)
                        .chain(staffing ->
                                staffing.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : skip(staffing.get(), session)));
    }

    private Uni<Void> skip(Staffing staffing, Mutiny.Session session) {
        return lanes.waiting(bounds.regions(), session)
                .map(waiting ->
                        waiting.stream()
                                .map(one ->
                                        new WaitingLanes.Step(
                                                one.id(), staffing.firstStep(one.lane())))
                                .filter(step -> step.step() > Staffing.OWN)
                                .toList())
                .chain(steps ->
                        steps.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : lanes.due(steps, bounds.most(), session)
                                        .chain(due -> climb(due, session)));
    }

    private Uni<Void> climb(List<WaitingLanes.Climb> due, Mutiny.Session session) {
        if (due.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<CaseId> uncovered =
                due.stream()
                        .filter(one -> one.step() == Ladder.UNCOVERED)
                        .map(one -> new CaseId(one.id()))
                        .toList();
        return uncovering
                .raise(uncovered, bounds.regions(), session)
                .chain(() -> lanes.climb(due, session));
    }
}
