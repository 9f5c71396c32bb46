package steward.intake.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.contracts.id.ClientId;
import steward.contracts.submission.ReporterKind;

/// Whose word counts for more, and what a client may report about.
class ClientTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Flagger HOTLINE =
            new Flagger(
                    "hotline",
                    ReporterKind.TRUSTED_FLAGGER,
                    List.of("minor_safety"),
                    NOW.plusSeconds(1),
                    false);

    private final Client client =
            new Client(
                    new ClientId("social-app"),
                    Set.of("social"),
                    Set.of("DE"),
                    true,
                    Map.of("hotline", HOTLINE));

    @Test
    void aRegisteredFlaggerIsVouchedForInItsFields() {
        assertThat(client.vet(ReporterKind.TRUSTED_FLAGGER, "hotline", NOW))
                .isEqualTo(new Vetting.Vouched(List.of("minor_safety")));
    }

    @Test
    void whoSaysItIsAFlaggerAndIsNotIsRefused() {
        assertThat(client.vet(ReporterKind.TRUSTED_FLAGGER, "u-1", NOW))
                .isEqualTo(new Vetting.Refused("registered"));
        assertThat(client.vet(ReporterKind.STAFF, "hotline", NOW))
                .isEqualTo(new Vetting.Refused("registered"));
    }

    @Test
    void aRegistrationEndsAtItsMoment() {
        assertThat(client.vet(ReporterKind.TRUSTED_FLAGGER, "hotline", NOW.plusSeconds(1)))
                .isEqualTo(new Vetting.Refused("expired"));
    }

    @Test
    void aSuspendedFlaggerIsRefused() {
        // Given
        Flagger suspended = new Flagger("staff-1", ReporterKind.STAFF, List.of(), null, true);

        // Then
        assertThat(suspended.at(NOW)).isEqualTo(new Vetting.Refused("suspended"));
    }

    @Test
    void anOrdinaryReporterNeedsNoRegistrationAndIsVouchedForInNothing() {
        assertThat(client.vet(ReporterKind.USER, "hotline", NOW))
                .isEqualTo(new Vetting.Vouched(List.of()));
    }

    @Test
    void aClientReportsAboutItsOwnProductsAndMarkets() {
        assertThat(client.mayReportAbout("social")).isTrue();
        assertThat(client.mayReportAbout("market")).isFalse();
        assertThat(client.mayReportFor("FR")).isFalse();
    }

    @Test
    void listsThatAreNotGivenAllowEverything() {
        // Given
        Client open = new Client(new ClientId("open"), Set.of(), null, true, Map.of());

        // Then
        assertThat(open.mayReportAbout("anything")).isTrue();
        assertThat(open.mayReportFor("FR")).isTrue();
    }
}
