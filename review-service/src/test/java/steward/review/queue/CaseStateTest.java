package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steward.contracts.id.ReviewerId;
import steward.review.CaseFixtures;
import steward.review.queue.CaseState.Claimed;

class CaseStateTest {

    private static final ReviewerId ANA = new ReviewerId("ana");
    private static final FencingToken TOKEN = new FencingToken("token-1");

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
}
