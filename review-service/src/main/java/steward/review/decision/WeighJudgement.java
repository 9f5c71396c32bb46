package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Decider;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.IdSource;
import steward.contracts.id.ReviewerId;
import steward.contracts.id.SubmissionId;
import steward.review.queue.Cases;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Holds a reviewer's judgement on a locked case against what governs it, and makes the decision that it comes to.
@ApplicationScoped
class WeighJudgement {

    private final FindGrounds grounds;
    private final Decisions decisions;
    private final Cases cases;
    private final Clock clock;
    private final IdSource ids;

    WeighJudgement(
            FindGrounds grounds, Decisions decisions, Cases cases, Clock clock, IdSource ids) {
        this.grounds = grounds;
        this.decisions = decisions;
        this.cases = cases;
        this.clock = clock;
        this.ids = ids;
    }

    /// Who judges what.
    ///
    /// @param reach of who judges
    /// @param second who confirms what was proposed; null for what is judged now
    /// @param named the decision whose place it takes; null where none is named
    record Matter(
            ReviewCase held,
            Judgement judgement,
            ReviewerId person,
            Reach reach,
            @Nullable Second second,
            @Nullable DecisionId named) {}

    /// Who confirms what another wants.
    ///
    /// @param proposed id that the decision has
    /// @param person null where it is recorded without anyone else's word
    record Second(DecisionId proposed, @Nullable ReviewerId person) {}

    Instant now() {
        return clock.instant();
    }

    Uni<Weighed> weigh(Matter matter, Mutiny.Session session) {
        Judgement judgement = matter.judgement();
        return grounds.of(matter.held(), judgement.besides(), session)
                .chain(found ->
                        found.isEmpty()
                                ? refused(
                                        Refusal.invalid(
                                                "policyRelease",
                                                "known",
                                                "the name of a release, or nothing"))
                                : duplicated(matter, session)
                                        .chain(refusal ->
                                                refusal.isPresent()
                                                        ? refused(refusal.get())
                                                        : weigh(matter, found.get(), session)));
    }

    private Uni<Weighed> weigh(Matter matter, Grounds found, Mutiny.Session session) {
        ReviewCase held = matter.held();
        return decisions
                .reportsAmong(held.id(), matter.judgement().manifestlyUnfounded(), session)
                .chain(reports ->
                        held.decisions() == 0
                                ? Uni.createFrom().item(weigh(matter, found, reports, null))
                                : decisions
                                        .earlierOf(held.id(), matter.named(), session)
                                        .map(earlier -> weigh(matter, found, reports, earlier)));
    }

    private Weighed weigh(
            Matter matter, Grounds found, Set<SubmissionId> reports, @Nullable Earlier earlier) {
        DecisionRules rules = new DecisionRules(found);
        Optional<Refusal> refusal =
                rules.judging(matter.held(), matter.judgement(), reports)
                        .or(() ->
                                TerritoryRules.serving(
                                        matter.held(), matter.judgement(), matter.reach()));
        return refusal.isPresent()
                ? new Weighed.Refused(refusal.get())
                : allowed(matter, rules, earlier);
    }

    private Weighed allowed(Matter matter, DecisionRules rules, @Nullable Earlier earlier) {
        Instant now = clock.instant();
        ReviewCase held = matter.held();
        Judgement judgement = matter.judgement();
        Second second = matter.second();
        Decision made =
                Decision.of(
                        second == null ? new DecisionId(ids.next().toString()) : second.proposed(),
                        held,
                        judgement,
                        new Decider(Decider.Kind.REVIEWER, matter.person().value(), null, null),
                        now,
                        rules.basis(
                                held,
                                judgement,
                                earlier != null && earlier.isOverturnedBy(judgement, now)
                                        ? earlier.id()
                                        : null,
                                second == null ? null : second.person(),
                                now),
                        StandingInterim.undone(
                                earlier, rules.grounds().interim(), judgement, false, now));
        return new Weighed.Allowed(
                made,
                rules.grounds().inForce(),
                rules.needsTwo(held, judgement),
                rules.proposed(made.basis()));
    }

    /// What a case is a duplicate of is another case that the person may see.
    private Uni<Optional<Refusal>> duplicated(Matter matter, Mutiny.Session session) {
        CaseId other = matter.judgement().besides().duplicateOf();
        if (other == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return cases.find(other, matter.reach().regions(), session)
                .map(found ->
                        found != null
                                        && matter.reach().covers(found)
                                        && !other.equals(matter.held().id())
                                ? Optional.empty()
                                : Optional.of(
                                        Refusal.invalid(
                                                "duplicateOf",
                                                "in-scope",
                                                "another case within your scope")));
    }

    private static Uni<Weighed> refused(Refusal refusal) {
        return Uni.createFrom().item(new Weighed.Refused(refusal));
    }
}
