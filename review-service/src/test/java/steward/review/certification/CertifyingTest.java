package steward.review.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.contracts.access.Suitability.CertifiedLanguage;
import steward.contracts.id.ClientId;
import steward.review.certification.LevelTable.Rule;

/// Duty A13: a test is worth what the client's approved table says, and nothing else.
class CertifyingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ClientId SOCIAL = new ClientId("social-app");
    private static final ClientId GAME = new ClientId("game-world");

    private static final LevelTable GENEROUS =
            new LevelTable(
                    SOCIAL,
                    List.of("working", "fluent"),
                    List.of(
                            rule("TOEIC-LR", "total", "450", "working"),
                            rule("TOEIC-LR", "total", "785", "fluent"),
                            rule("IELTS", "overall", "5.5", "working"),
                            rule("IELTS", "overall", "7", "fluent"),
                            rule("IELTS", "speaking", "6.5", "fluent")));

    private static final LevelTable STRICT =
            new LevelTable(
                    GAME,
                    List.of("B1", "B2"),
                    List.of(
                            rule("TOEIC-LR", "total", "550", "B1"),
                            rule("TOEIC-LR", "total", "785", "B2")));

    @Test
    void theSameScoreCertifiesForOneClientAndNotForAnother() {
        assertThat(certified(toeic("450", null)))
                .containsExactly(new CertifiedLanguage(SOCIAL, "en", List.of("working"), null));
    }

    @Test
    void aHighScoreReachesEveryLevelBelowByTheNamesOfEachClient() {
        assertThat(certified(toeic("790", null)))
                .containsExactly(
                        new CertifiedLanguage(GAME, "en", List.of("B1", "B2"), null),
                        new CertifiedLanguage(SOCIAL, "en", List.of("working", "fluent"), null));
    }

    @Test
    void aLevelMayAskForSubScoresBesideTheTotal() {
        assertThat(certified(ielts(Map.of("overall", new BigDecimal("7.5")))))
                .extracting(CertifiedLanguage::levels)
                .containsExactly(List.of("working"));
        assertThat(
                        certified(
                                ielts(
                                        Map.of(
                                                "overall",
                                                new BigDecimal("7.0"),
                                                "speaking",
                                                new BigDecimal("6.5")))))
                .extracting(CertifiedLanguage::levels)
                .containsExactly(List.of("working", "fluent"));
    }

    @Test
    void anExpiredCertificateCertifiesNothingAndItsLastDayStillCounts() {
        assertThat(certified(toeic("990", LocalDate.parse("2026-11-20")))).isEmpty();
        assertThat(certified(toeic("990", LocalDate.parse("2026-11-21"))))
                .extracting(CertifiedLanguage::until)
                .containsOnly(Instant.parse("2026-11-22T00:00:00Z"));
    }

    @Test
    void aTestThatNoTableKnowsCertifiesNothing() {
        Certificate unknown =
                new Certificate(
                        "en",
                        "SCHOOL",
                        Map.of("total", new BigDecimal(100)),
                        LocalDate.parse("2025-01-01"),
                        null,
                        "a school");

        assertThat(certified(unknown)).isEmpty();
    }

    @Test
    void aTableWithRulesForNoLevelOfItsOwnOrTwiceTheSameCannotBeProposed() {
        LevelTable wrong =
                new LevelTable(
                        SOCIAL,
                        List.of("working", "working"),
                        List.of(
                                rule("TOEIC-LR", "total", "450", "working"),
                                rule("TOEIC-LR", "total", "500", "working"),
                                rule("TOEIC-LR", "total", "785", "fluent")));

        assertThat(wrong.flaws())
                .extracting(Violation::field)
                .containsExactly("levels", "rules[1].score", "rules[2].level");
        assertThat(GENEROUS.flaws()).isEmpty();
    }

    private static List<CertifiedLanguage> certified(Certificate certificate) {
        return Certifying.by(List.of(certificate), List.of(GENEROUS, STRICT), NOW);
    }

    private static Certificate toeic(String total, @Nullable LocalDate expiresOn) {
        return new Certificate(
                "en",
                "TOEIC-LR",
                Map.of("total", new BigDecimal(total)),
                LocalDate.parse("2025-11-21"),
                expiresOn,
                "a test centre");
    }

    private static Certificate ielts(Map<String, BigDecimal> scores) {
        return new Certificate(
                "en", "IELTS", scores, LocalDate.parse("2025-11-21"), null, "a test centre");
    }

    private static Rule rule(String test, String score, String atLeast, String level) {
        return new Rule(test, score, new BigDecimal(atLeast), level);
    }
}
