package steward.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Assessment.Contribution;
import steward.contracts.cases.Assessment.Match;
import steward.contracts.cases.Severity;
import steward.contracts.cases.TextRisk;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.TriageWeightsPublished;
import steward.triage.rule.Jurisdiction;
import steward.triage.rule.PolicyFixtures;
import steward.triage.rule.Release;
import steward.triage.surge.Surge;

class AssessTest {

    private static final Release RELEASE = PolicyFixtures.release();
    private static final List<String> CATEGORIES =
            List.of("minor_safety", "threats", "harassment", "spam", "of-no-release");
    private static final Jurisdiction GERMANY = new Jurisdiction("DE", LocalDate.of(2026, 6, 1));
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
    void whoWaitsLongEnoughComesFirst() {
        Random random = new Random(5);
        long widest =
                2
                        * (RELEASE.weights().severity().getOrDefault(Severity.S0, 0L)
                                - RELEASE.weights().severity().getOrDefault(Severity.S4, 0L));
        for (int i = 0; i < TRIES; i++) {
            long waiting = assess(anyEvidence(random)).assessment().creditSeconds();
            long later = assess(anyEvidence(random)).assessment().creditSeconds();
            assertThat(-waiting)
                    .as("rank of one received at 0, and of one received %d seconds later", widest)
                    .isLessThan(widest - later);
        }
    }

    @Test
    void contentThatSpeaksForItselfIsNotHeldBackByItsSender() {
        Evidence.Report distrusted =
                new Evidence.Report(
                        List.of("threats"),
                        true,
                        0.05,
                        true,
                        false,
                        Answer.NO,
                        null,
                        1,
                        new TextRisk(0.9, "violence", Map.of("violence", 0.9), null, "model"),
                        Evidence.Said.NOTHING);
        assertThat(secondsOf(assess(Evidence.NONE.plus(distrusted)), "standing")).isZero();
        assertThat(secondsOf(assess(Evidence.NONE.plus(plain("minor_safety", 0.05))), "standing"))
                .as("a category that is picked gives no immunity")
                .isNegative();
    }

    @Test
    void aCrowdIsToldAndAddsNoMoreThanItsSenders() {
        Evidence evidence = Evidence.NONE;
        Evidence grown = Evidence.NONE;
        for (int i = 0; i < 50; i++) {
            evidence = evidence.plus(coming(Answer.YES));
            grown = grown.plus(coming(Answer.NO));
        }
        assertThat(assess(evidence).assessment().flags())
                .extracting(Assessment.Flag::kind)
                .containsExactly(Assessment.Flag.Kind.BRIGADE);
        assertThat(assess(grown).assessment().flags()).isEmpty();
        assertThat(assess(evidence).assessment().creditSeconds())
                .isEqualTo(assess(grown).assessment().creditSeconds());
    }

    @Test
    void tenThousandNewAccountsNeverComeBeforeOneRealDanger() {
        Evidence crowd = Evidence.NONE;
        for (int i = 0; i < 10_000; i++) {
            crowd = crowd.plus(coming(Answer.YES));
        }
        Judgement brigaded = assess(crowd);
        Judgement danger = assess(Evidence.NONE.plus(plain("minor_safety", 0.5)));
        assertThat(brigaded.severity()).isEqualTo(Severity.S3);
        assertThat(brigaded.assessment().distinctSenders()).isEqualTo(10_000);
        assertThat(brigaded.assessment().flags()).isNotEmpty();
        assertThat(danger.assessment().creditSeconds())
                .isGreaterThan(brigaded.assessment().creditSeconds());
        assertThat(
                        brigaded.assessment().creditSeconds()
                                - assess(Evidence.NONE.plus(coming(Answer.YES)))
                                        .assessment()
                                        .creditSeconds())
                .as("all that number adds")
                .isEqualTo(RELEASE.weights().senderCap());
    }

    @Test
    void whatIsNotKnownOfSendersIsCountedAndNotTakenForDoubtful() {
        Evidence evidence = Evidence.NONE;
        for (int i = 0; i < 50; i++) {
            evidence = evidence.plus(coming(Answer.UNKNOWN));
        }
        assertThat(evidence.about().crowd().peak()).isEqualTo(new Crowd.Count(0, 0, 0));
        assertThat(evidence.about().crowd().current()).isEqualTo(new Crowd.Count(50, 0, 50));
        assertThat(assess(evidence).assessment().flags()).isEmpty();
    }

    private static Evidence.Report coming(Answer doubtful) {
        return new Evidence.Report(
                List.of("spam"),
                true,
                0.5,
                false,
                false,
                Answer.NO,
                null,
                1,
                null,
                new Evidence.Said(
                        false,
                        Answer.UNKNOWN,
                        true,
                        "de",
                        null,
                        new Crowd.Coming(7, doubtful),
                        List.of(),
                        List.of(),
                        null,
                        List.of()));
    }

    @Test
    void aSurgeRaisesWithinItsBoundAndIsToldInWords() {
        long cap = Objects.requireNonNull(RELEASE.weights().surge()).cap();
        long perDoubling = Objects.requireNonNull(RELEASE.weights().surge()).perDoubling();
        assertThat(secondsOf(assess(surging(surge(40, 10))), "surge")).isEqualTo(2 * perDoubling);
        assertThat(secondsOf(assess(surging(surge(1_000_000, 0.5))), "surge")).isEqualTo(cap);
        assertThat(secondsOf(assess(surging(surge(3, 10))), "surge")).isZero();
        assertThat(assess(surging(surge(40, 10))).assessment().contributions())
                .contains(
                        new Contribution(
                                "surge",
                                2 * perDoubling,
                                "40 subjects reported as spam in DE within 60 minutes, where 10.0 are usual"));
    }

    @Test
    void aSurgeNeverLowersAndNeverAddsMoreThanItsBound() {
        Random random = new Random(6);
        long cap = Objects.requireNonNull(RELEASE.weights().surge()).cap();
        for (int i = 0; i < TRIES; i++) {
            Evidence calm = anyEvidence(random);
            Evidence surging =
                    with(calm, surge(random.nextInt(1_000_000), random.nextDouble() * 100));
            long before = assess(with(calm, null)).assessment().creditSeconds();
            assertThat(assess(surging).assessment().creditSeconds())
                    .isBetween(before, before + cap);
            assertThat(assess(surging).severity()).isEqualTo(assess(calm).severity());
        }
    }

    @Test
    void aReleaseThatSaysNothingOfSurgesIsNotMovedByThem() {
        TriageWeightsPublished weights = RELEASE.weights();
        Release silent =
                new Release(
                        RELEASE.version(),
                        RELEASE.effectiveFrom(),
                        RELEASE.categories(),
                        RELEASE.routing(),
                        new TriageWeightsPublished(
                                weights.part(),
                                weights.severity(),
                                weights.perReachDecade(),
                                weights.likelihood(),
                                weights.minor(),
                                weights.vettedSource(),
                                weights.perSenderDoubling(),
                                weights.senderCap(),
                                weights.credibleSender()));
        assertThat(
                        Assess.assess(surging(surge(40, 10)), 0.5, GERMANY, silent)
                                .assessment()
                                .contributions())
                .extracting(Contribution::input)
                .doesNotContain("surge");
    }

    private static Evidence surging(Surge surge) {
        return with(Evidence.NONE.plus(plain("spam", 0.5)), surge);
    }

    private static Evidence with(Evidence evidence, @Nullable Surge surge) {
        Circumstances about = evidence.about();
        return new Evidence(
                evidence.categories(),
                evidence.reports(),
                evidence.distinctSenders(),
                evidence.senderWeight(),
                evidence.bestStanding(),
                evidence.standingKnown(),
                evidence.vetted(),
                evidence.minor(),
                evidence.viewsPerHour(),
                evidence.ownerReports(),
                evidence.textRisk(),
                new Circumstances(
                        about.known(),
                        about.selfHarm(),
                        about.ownerKnown(),
                        about.language(),
                        about.segment(),
                        about.crowd(),
                        about.counterReports(),
                        about.same(),
                        surge,
                        about.matches()));
    }

    @Test
    void whatSaysMostIsNamedFirstAndOnlyTheFirstFew() {
        List<Match> near = new ArrayList<>();
        for (int distance = 31; distance > 0; distance--) {
            near.add(medium(distance, false));
        }
        Evidence evidence =
                Evidence.NONE.plus(meeting(near)).plus(meeting(List.of(medium(0, true))));
        List<Match> named = assess(evidence).assessment().matches();
        assertThat(named).hasSize(12).startsWith(medium(0, true), medium(1, false));
        assertThat(assess(evidence.plus(meeting(near))).assessment().matches()).isEqualTo(named);
        assertThat(assess(evidence).assessment().creditSeconds())
                .as("a match moves nothing by itself")
                .isEqualTo(
                        assess(Evidence.NONE.plus(meeting(List.of())).plus(meeting(List.of())))
                                .assessment()
                                .creditSeconds());
    }

    private static Match medium(int distance, boolean confirmed) {
        return new Match(Match.Found.MEDIUM, "bank", "pdq:1", 2, "spam", confirmed, null, distance);
    }

    private static Evidence.Report meeting(List<Match> matches) {
        return new Evidence.Report(
                List.of("spam"),
                false,
                0.5,
                false,
                false,
                Answer.UNKNOWN,
                null,
                1,
                null,
                new Evidence.Said(
                        false,
                        Answer.UNKNOWN,
                        false,
                        null,
                        null,
                        new Crowd.Coming(1, Answer.NO),
                        List.of(),
                        List.of(),
                        null,
                        matches));
    }

    @Test
    void whatIsUnknownIsListedAndAddsNothing() {
        Judgement judgement = assess(Evidence.NONE.plus(plain("of-no-release", 0.5)));
        assertThat(judgement.assessment().unknown())
                .containsExactlyInAnyOrder(
                        "reach",
                        "text risk",
                        "minor",
                        "self-harm",
                        "standing",
                        "owner",
                        "category");
        assertThat(judgement.category()).isEqualTo(Release.UNCLASSIFIED);
    }

    private static long secondsOf(Judgement judgement, String input) {
        return judgement.assessment().contributions().stream()
                .filter(part -> part.input().equals(input))
                .mapToLong(Contribution::seconds)
                .sum();
    }

    private static Judgement assess(Evidence evidence) {
        return Assess.assess(evidence, 0.5, GERMANY, RELEASE);
    }

    private static Evidence.Report plain(String category, double standing) {
        return new Evidence.Report(
                List.of(category),
                true,
                standing,
                false,
                false,
                Answer.UNKNOWN,
                null,
                1,
                null,
                Evidence.Said.NOTHING);
    }

    private static Surge surge(long observed, double usual) {
        return new Surge("DE", "spam", observed, usual, Duration.ofHours(1));
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
                        : new TextRisk(random.nextDouble(), "hate", Map.of(), null, "model"),
                anySaid(random));
    }

    private static Evidence.Said anySaid(Random random) {
        return new Evidence.Said(
                random.nextInt(8) == 0,
                List.of(Answer.YES, Answer.NO, Answer.UNKNOWN).get(random.nextInt(3)),
                random.nextBoolean(),
                random.nextBoolean() ? null : "de",
                random.nextBoolean() ? null : "creator",
                new Crowd.Coming(
                        random.nextInt(4),
                        List.of(Answer.YES, Answer.NO, Answer.UNKNOWN).get(random.nextInt(3))),
                random.nextInt(6) == 0
                        ? List.of(new SubmissionId("counter-" + random.nextInt(20)))
                        : List.of(),
                List.of(),
                random.nextBoolean() ? null : surge(random.nextInt(100_000), random.nextInt(50)),
                List.of());
    }
}
