package steward.triage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;

class MarketRulesTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Release RELEASE = PolicyFixtures.release();

    @Test
    void anOverlayMakesACategoryWorseAndSoonerInItsMarketAlone() {
        CategoryInMarket french = RELEASE.category("spam", new Jurisdiction("FR", JUNE));
        assertThat(french.severity()).isEqualTo(Severity.S1);
        assertThat(french.decideWithin()).isEqualTo(Duration.ofHours(2));
        assertThat(french.overlay()).isEqualTo("overlays/FR-CS-SPAM-1");
        CategoryInMarket german = RELEASE.category("spam", new Jurisdiction("DE", JUNE));
        assertThat(german.severity()).isEqualTo(Severity.S3);
        assertThat(german.overlay()).isNull();
    }

    @Test
    void itCountsFromItsFirstDayUntilBeforeItsEnd() {
        assertThat(severityOn(LocalDate.of(2025, 12, 31))).isEqualTo(Severity.S3);
        assertThat(severityOn(LocalDate.of(2026, 1, 1))).isEqualTo(Severity.S1);
        assertThat(severityOn(LocalDate.of(2026, 11, 30))).isEqualTo(Severity.S1);
        assertThat(severityOn(LocalDate.of(2026, 12, 1))).isEqualTo(Severity.S3);
    }

    @Test
    void aCategoryWithoutTheClauseIsAsItIs() {
        assertThat(RELEASE.category("harassment", new Jurisdiction("FR", JUNE)).severity())
                .isEqualTo(Severity.S2);
    }

    @Test
    void versionsAreOrderedAsNumbers() {
        assertThat(VersionNumber.of("1.10.0")).isGreaterThan(VersionNumber.of("1.9.9"));
        assertThat(VersionNumber.of("1.0.1")).isGreaterThan(VersionNumber.of("1.0"));
        assertThat(VersionNumber.of("draft")).isLessThan(VersionNumber.of("0"));
    }

    @Test
    void aClauseIsInForceFromItsFirstDay() {
        assertThat(RELEASE.clause("CS-SPAM-1", LocalDate.of(2025, 12, 31))).isNull();
        assertThat(RELEASE.clause("CS-SPAM-1", JUNE)).isNotNull();
        assertThat(RELEASE.clause("of-no-release", JUNE)).isNull();
    }

    private static Severity severityOn(LocalDate day) {
        return RELEASE.category("spam", new Jurisdiction("FR", day)).severity();
    }
}
