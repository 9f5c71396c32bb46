package steward.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Assessment.Contribution;
import steward.contracts.cases.Severity;
import steward.contracts.cases.TextRisk;
import steward.triage.rule.PolicyFixtures;
import steward.triage.rule.Release;

class AssessTest {

    private static final Release RELEASE = PolicyFixtures.release();
    private static final List<String> CATEGORIES =
            List.of("minor_safety", "threats", "harassment", "spam", "of-no-release");
    private static final int TRIES = 20_000;

    @Test
    void theContributionsAddUpToTheCredit() {
        Random random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            Assessment assessment = assess(anyEvidence(random)).assessment();
            assertThat(assessment.contributions().stream().mapToLong(Contribution::seconds).sum())
                    .isEqualTo(assessment.creditSeconds());
        }
    }

    @Test
    void theSameEvidenceIsJudgedTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            Evidence evidence = anyEvidence(random);
            assertThat(assess(evidence)).isEqualTo(assess(evidence));
        }
    }

    @Test
    void oneMoreReportNeverLowersTheRank() {
        Random random = new Random(3);
        for (int i = 0; i < TRIES; i++) {
            Evidence before = anyEvidence(random);
            Judgement then = assess(before);
            Judgement now = assess(before.plus(anyReport(random)));
            assertThat(now.assessment().creditSeconds())
                    .isGreaterThanOrEqualTo(then.assessment().creditSeconds());
            assertThat(now.severity()).isLessThanOrEqualTo(then.severity());
        }
    }

    @Test
    void severityBandsNeverMix() {
        Random random = new Random(4);
        for (int i = 0; i < TRIES; i++) {
            Judgement one = assess(anyEvidence(random));
            Judgement other = assess(anyEvidence(random));
            if (one.severity().compareTo(other.severity()) < 0) {
                assertThat(one.assessment().creditSeconds())
                        .isGreaterThan(other.assessment().creditSeconds());
            }
        }
    }

    @Test
    void aBrigadeSaturates() {
        Evidence evidence = Evidence.NONE;
        for (int i = 0; i < 10_000; i++) {
            evidence = evidence.plus(plain("spam", 0.5));
        }
        long ofSenders = secondsOf(assess(evidence), "distinct senders");
        assertThat(ofSenders).isEqualTo(RELEASE.weights().senderCap());
        assertThat(assess(evidence).severity()).isEqualTo(Severity.S3);
    }

    @Test
    void sendersOfLowStandingWeighLess() {
        Evidence trusted = Evidence.NONE;
        Evidence distrusted = Evidence.NONE;
        for (int i = 0; i < 8; i++) {
            trusted = trusted.plus(plain("spam", 0.9));
            distrusted = distrusted.plus(plain("spam", 0.1));
        }
        assertThat(secondsOf(assess(trusted), "distinct senders"))
                .isGreaterThan(secondsOf(assess(distrusted), "distinct senders"));
    }

    @Test
    void whatIsUnknownIsListedAndAddsNothing() {
        Judgement judgement = assess(Evidence.NONE.plus(plain("of-no-release", 0.5)));
        assertThat(judgement.assessment().unknown())
                .containsExactlyInAnyOrder("reach", "text risk", "minor", "standing", "category");
        assertThat(judgement.category()).isEqualTo(Release.UNCLASSIFIED);
    }

    private static long secondsOf(Judgement judgement, String input) {
        return judgement.assessment().contributions().stream()
                .filter(part -> part.input().equals(input))
                .mapToLong(Contribution::seconds)
                .sum();
    }

    private static Judgement assess(Evidence evidence) {
        return Assess.assess(evidence, 0.5, RELEASE);
    }

    private static Evidence.Report plain(String category, double standing) {
        return new Evidence.Report(
                List.of(category), true, standing, false, false, Answer.UNKNOWN, null, 1, null);
    }

    private static Evidence anyEvidence(Random random) {
        Evidence evidence = Evidence.NONE;
        for (int i = random.nextInt(6); i >= 0; i--) {
            evidence = evidence.plus(anyReport(random));
        }
        return evidence;
    }

    private static Evidence.Report anyReport(Random random) {
        return new Evidence.Report(
                List.of(CATEGORIES.get(random.nextInt(CATEGORIES.size()))),
                random.nextBoolean(),
                random.nextDouble(),
                random.nextBoolean(),
                random.nextInt(5) == 0,
                List.of(Answer.YES, Answer.NO, Answer.UNKNOWN).get(random.nextInt(3)),
                random.nextBoolean() ? null : (long) Math.pow(10, random.nextInt(12)),
                random.nextInt(100),
                random.nextBoolean()
                        ? null
                        : new TextRisk(random.nextDouble(), "hate", Map.of(), null, "model"));
    }
}
