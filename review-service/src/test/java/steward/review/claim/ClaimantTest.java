package steward.review.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.access.Scope;
import steward.audit.Actor;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.TextRisk;
import steward.contracts.id.ReviewerId;
import steward.review.CaseFixtures;
import steward.review.claim.Leases.Claimant;
import steward.review.queue.CaseState;
import steward.review.queue.Demands;
import steward.review.queue.Fit;
import steward.review.queue.Opening;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

/// Who takes up what waits for them passes what the claim asks of a person.
class ClaimantTest {

    private static final CaseFixtures SPAM = CaseFixtures.germanSpam("taken-up");
    private static final Demands NONE = new Demands(Map.of(), Map.of());

    @Test
    void isGivenWhatNothingKeepsFromThem() {
        assertThat(claimant(fit(Set.of(), "US", Set.of()), NONE).suits(waiting())).isTrue();
    }

    @Test
    void isNotGivenWhatTheyOptedOutOfOrHaveNotAcknowledgedSince() {
        assertThat(claimant(fit(Set.of("spam"), "US", Set.of()), NONE).suits(waiting())).isFalse();
    }

    @Test
    void isNotGivenWhatTheyHaveAnInterestIn() {
        Fit interested =
                new Fit(Set.of(), Set.of(), Set.of("social-app/feed"), Set.of(), "US", Set.of());

        assertThat(claimant(interested, NONE).suits(waiting())).isFalse();
    }

    @Test
    void needsCertificateJurisdictionAndSkillsAsForAClaim() {
        Fit plain = fit(Set.of(), "US", Set.of("brands"));

        assertThat(claimant(plain, new Demands(Map.of("spam", "B2"), Map.of())).suits(waiting()))
                .isFalse();
        assertThat(
                        claimant(plain, new Demands(Map.of(), Map.of("spam", Set.of("CA"))))
                                .suits(waiting()))
                .isFalse();
        assertThat(
                        claimant(
                                        plain,
                                        new Demands(
                                                Map.of(),
                                                Map.of("spam", Set.of("US")),
                                                Map.of("spam", Set.of("brands"))))
                                .suits(waiting()))
                .isTrue();
        assertThat(
                        claimant(
                                        plain,
                                        new Demands(
                                                Map.of(),
                                                Map.of(),
                                                Map.of("spam", Set.of("music"))))
                                .suits(waiting()))
                .isFalse();
    }

    private static Fit fit(Set<String> withheld, String jurisdiction, Set<String> skills) {
        return new Fit(withheld, Set.of(), Set.of(), Set.of(), jurisdiction, skills);
    }

    private static Claimant claimant(Fit fit, Demands demands) {
        return new Claimant(
                new ReviewerId("dieter"),
                Actor.rule("a-test"),
                new Reach(List.of("emea"), Scope.all(), Scope.all(), Scope.all()),
                fit,
                demands,
                Set.of());
    }

    private static ReviewCase waiting() {
        return new ReviewCase(
                new Opening(
                        SPAM.caseId(),
                        SPAM.key(),
                        "emea",
                        "de",
                        CaseFixtures.NOON,
                        "author",
                        false,
                        null),
                new Urgency(
                        "spam",
                        SPAM.severity(),
                        List.of(),
                        CaseFixtures.NOON,
                        CaseFixtures.NOON,
                        new Assessment(
                                "2026.1",
                                0,
                                List.of(),
                                new TextRisk(null, null, Map.of(), "no text", "none"),
                                0.5,
                                1,
                                1,
                                List.of())),
                null,
                new ReviewCase.Seen(1, 1, Set.of("hash"), Set.of("spam")),
                new CaseState.Queued(),
                0,
                0);
    }
}
