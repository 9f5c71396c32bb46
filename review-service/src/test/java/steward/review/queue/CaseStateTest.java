package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.Outcome;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.review.CaseFixtures;
import steward.review.queue.CaseState.Claimed;

class CaseStateTest {

    private static final ReviewerId ANA = new ReviewerId("ana");
    private static final FencingToken TOKEN = new FencingToken("token-1");

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Claimed claimed =
            new CaseState.Queued()
                    .claim(new ClaimId("claim-1"), ANA, TOKEN, CaseFixtures.NOON.plusSeconds(600));

    @Test
    void aClaimIsHeldByItsPersonWithItsTokenUntilTheLeaseEndsAndNotAtThatInstant() {
        assertThat(claimed.isHeldBy(ANA, TOKEN, CaseFixtures.NOON)).isTrue();
        assertThat(claimed.isHeldBy(ANA, TOKEN, CaseFixtures.NOON.plusSeconds(599))).isTrue();
        assertThat(claimed.isHeldBy(ANA, TOKEN, CaseFixtures.NOON.plusSeconds(600))).isFalse();
    }

    @Test
    void aClaimIsNotHeldByAnotherPersonOrWithAnotherToken() {
        assertThat(claimed.isHeldBy(new ReviewerId("bruno"), TOKEN, CaseFixtures.NOON)).isFalse();
        assertThat(claimed.isHeldBy(ANA, new FencingToken("token-0"), CaseFixtures.NOON)).isFalse();
    }

    @Test
    void aRenewalKeepsTheTokenAndNeverShortensTheLease() {
        Claimed longer = claimed.renew(CaseFixtures.NOON.plusSeconds(900));
        Claimed same = longer.renew(CaseFixtures.NOON.plusSeconds(700));

        assertThat(longer.token()).isEqualTo(TOKEN);
        assertThat(same.leaseUntil()).isEqualTo(CaseFixtures.NOON.plusSeconds(900));
    }

    @Test
    void whatIsPutAsideWaitsForThatPersonUntilTheTimeIsOverAndForNobodyElse() {
        CaseState.Held aside = claimed.hold(CaseFixtures.NOON.plusSeconds(60));

        assertThat(aside.isFor(ANA, CaseFixtures.NOON.plusSeconds(59))).isTrue();
        assertThat(aside.isFor(ANA, CaseFixtures.NOON.plusSeconds(60))).isFalse();
        assertThat(aside.isFor(new ReviewerId("bruno"), CaseFixtures.NOON)).isFalse();
        assertThat(CaseState.claimIn(aside)).isNull();
        assertThat(CaseState.personOf(aside)).isEqualTo(ANA);
    }

    @Test
    void whatIsHandedOverWaitsForTheOtherPersonAndNotForWhoHadIt() {
        CaseState.Held handed =
                claimed.handOver(new ReviewerId("bruno"), CaseFixtures.NOON.plusSeconds(60));

        assertThat(handed.isFor(new ReviewerId("bruno"), CaseFixtures.NOON)).isTrue();
        assertThat(handed.isFor(ANA, CaseFixtures.NOON)).isFalse();
    }

    @Test
    void aFencingTokenDoesNotPrintItself() {
        assertThat(claimed.toString()).doesNotContain("token-1");
    }

    @Test
    void whateverIsDoneOnlyTheMovesOfTheModelHappen() {
        SplittableRandom dice = new SplittableRandom(4);
        for (int life = 0; life < 10_000; life++) {
            CaseState state = new CaseState.Queued();
            for (int move = 0; move < 12; move++) {
                CaseState next = anyMove(state, dice);
                assertThat(MODEL.get(state.name())).as("from %s", state).contains(next.name());
                assertThat(CaseState.claimIn(next) != null)
                        .isEqualTo(next.name() == CaseState.Name.CLAIMED);
                state = next;
            }
        }
    }

    /// Where each state may lead, as architecture.md has it.
    private static final Map<CaseState.Name, Set<CaseState.Name>> MODEL =
            Map.of(
                    CaseState.Name.QUEUED,
                    Set.of(CaseState.Name.CLAIMED, CaseState.Name.PARKED, CaseState.Name.DECIDED),
                    CaseState.Name.CLAIMED,
                    Set.of(
                            CaseState.Name.CLAIMED,
                            CaseState.Name.QUEUED,
                            CaseState.Name.HELD,
                            CaseState.Name.NEEDS_INFO,
                            CaseState.Name.PARKED,
                            CaseState.Name.SECOND_REVIEW,
                            CaseState.Name.DECIDED),
                    CaseState.Name.HELD,
                    Set.of(
                            CaseState.Name.CLAIMED,
                            CaseState.Name.QUEUED,
                            CaseState.Name.PARKED,
                            CaseState.Name.DECIDED),
                    CaseState.Name.NEEDS_INFO,
                    Set.of(CaseState.Name.QUEUED, CaseState.Name.PARKED),
                    CaseState.Name.SECOND_REVIEW,
                    Set.of(CaseState.Name.QUEUED, CaseState.Name.PARKED, CaseState.Name.DECIDED),
                    CaseState.Name.PARKED,
                    Set.of(CaseState.Name.PARKED, CaseState.Name.DECIDED),
                    CaseState.Name.DECIDED,
                    Set.of(CaseState.Name.QUEUED, CaseState.Name.PARKED, CaseState.Name.DECIDED));

    private static CaseState anyMove(CaseState from, SplittableRandom dice) {
        Outcome outcome = OUTCOMES.get(dice.nextInt(OUTCOMES.size()));
        DecisionId decision = new DecisionId("d-" + dice.nextInt());
        return switch (from) {
            case CaseState.Queued queued ->
                    switch (dice.nextInt(4)) {
                        case 0 ->
                                queued.claim(new ClaimId("claim-2"), ANA, TOKEN, CaseFixtures.NOON);
                        case 1 -> queued.endWaiting(decision, outcome);
                        case 2 -> queued.automate(decision, outcome);
                        default -> queued.park(CaseParked.Reason.CONFIRMED);
                    };
            case Claimed held ->
                    switch (dice.nextInt(9)) {
                        case 0 -> held.renew(CaseFixtures.NOON.plusSeconds(dice.nextInt(999)));
                        case 1 -> held.release();
                        case 2 -> held.park(CaseParked.Reason.REFERRED);
                        case 3 -> held.propose();
                        case 4 -> held.hold(CaseFixtures.NOON);
                        case 6 -> held.readAgain();
                        case 5 -> held.handOver(new ReviewerId("bert"), CaseFixtures.NOON);
                        case 7 -> held.ask(CaseFixtures.NOON);
                        default -> held.decide(decision, outcome);
                    };
            case CaseState.Held aside ->
                    switch (dice.nextInt(4)) {
                        case 0 ->
                                aside.resume(
                                        new ClaimId("claim-3"),
                                        new FencingToken("token-3"),
                                        CaseFixtures.NOON);
                        case 1 -> aside.release();
                        case 2 -> aside.endWaiting(decision, outcome);
                        default -> aside.park(CaseParked.Reason.CONFIRMED);
                    };
            case CaseState.NeedsInfo asked ->
                    dice.nextBoolean() ? asked.resume() : asked.park(CaseParked.Reason.CONFIRMED);
            case CaseState.SecondReview waiting ->
                    switch (dice.nextInt(3)) {
                        case 0 -> waiting.sendBack();
                        case 1 -> waiting.park(CaseParked.Reason.CONFIRMED);
                        default -> waiting.confirm(decision, outcome);
                    };
            case CaseState.Parked parked ->
                    dice.nextBoolean() ? parked.confirm() : parked.resolve(decision, outcome);
            case CaseState.Decided decided ->
                    switch (dice.nextInt(4)) {
                        case 0 -> decided.reopen();
                        case 2 -> decided.refer();
                        case 1 -> decided.reconsider();
                        default -> decided.overturn(decision, outcome);
                    };
        };
    }
}
