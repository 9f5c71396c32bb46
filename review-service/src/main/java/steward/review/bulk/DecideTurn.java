package steward.review.bulk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.contracts.id.CaseId;
import steward.review.decision.DecideQueuedCase;
import steward.review.decision.Refusal;
import steward.review.policy.CellConfig;
import steward.review.queue.Cases;
import steward.review.queue.Demands;
import steward.review.queue.ReviewCase;
import steward.review.queue.StandingDemands;

/// Decides one case of many, or says why not, in the transaction at hand: the case by the normal path, under what governs it, on the word of whoever asked, as far as
/// that reaches now.
@ApplicationScoped
class DecideTurn {

    private final Bulks bulks;
    private final Cases cases;
    private final DecideQueuedCase deciding;
    private final AccessRegister register;
    private final Terms terms;

    DecideTurn(
            Bulks bulks,
            Cases cases,
            DecideQueuedCase deciding,
            AccessRegister register,
            Terms terms) {
        this.bulks = bulks;
        this.cases = cases;
        this.deciding = deciding;
        this.register = register;
        this.terms = terms;
    }

    /// The regions of this cell, what categories demand, and the clock.
    @ApplicationScoped
    static class Terms {
        private final List<String> regions;
        private final StandingDemands standing;
        private final Clock clock;

        Terms(CellConfig cell, StandingDemands standing, Clock clock) {
            this.regions = List.copyOf(cell.regions());
            this.standing = standing;
            this.clock = clock;
        }

        List<String> regions() {
            return regions;
        }

        Demands demands() {
            return standing.get();
        }

        Clock clock() {
            return clock;
        }
    }

    List<String> regions() {
        return terms.regions();
    }

    Instant now() {
        return terms.clock().instant();
    }

    Uni<Void> decide(Bulks.Turn turn, Mutiny.Session session) {
        return cases.lockOne(new CaseId(turn.caseId()), List.of(turn.region()), session)
                .chain(found -> decide(found, turn, session));
    }

    private Uni<Void> decide(@Nullable ReviewCase found, Bulks.Turn turn, Mutiny.Session session) {
        Standing standing = register.standingOf(turn.person());
        Optional<Authority> authority = turn.authority().now(standing);
        if (authority.isEmpty()) {
            return refused(turn, "person", "entitled", "somebody who may decide", session);
        }
        if (found == null || !authority.get().covers(found, standing, terms.demands(), now())) {
            return refused(turn, "caseId", "in-scope", "a case within your scope", session);
        }
        return bulks.isLinked(turn, session)
                .chain(linked ->
                        linked
                                ? decide(found, authority.get(), turn, session)
                                : refused(
                                        turn,
                                        "caseId",
                                        "linked",
                                        "a case of the same subject, content or author",
                                        session));
    }

    private Uni<Void> decide(
            ReviewCase found, Authority authority, Bulks.Turn turn, Mutiny.Session session) {
        return deciding.decide(
                        found,
                        new DecideQueuedCase.Wish(
                                authority.person(),
                                authority.actor(),
                                authority.reach(),
                                turn.judgement()),
                        session)
                .chain(result ->
                        switch (result) {
                            case DecideQueuedCase.Result.Decided decided ->
                                    bulks.decided(turn, decided.id(), now(), session);
                            case DecideQueuedCase.Result.Refused(Refusal refusal) ->
                                    bulks.refused(turn, refusal, now(), session);
                        });
    }

    private Uni<Void> refused(
            Bulks.Turn turn, String field, String rule, String expected, Mutiny.Session session) {
        return bulks.refused(
                turn, new Refusal(Refusal.Kind.CONFLICT, field, rule, expected), now(), session);
    }
}
