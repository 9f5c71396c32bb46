package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.ClientSettingsPublished.Client;
import steward.contracts.policy.ClientSettingsPublished.ComplaintRoute;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.ClientSettingsPublished.Settings;
import steward.contracts.policy.MediaOrigin;
import steward.contracts.policy.PartVersion;

/// From where media of a client may come, as the policy says it.
class ClientSettingsPartTest {

    @Test
    void anOriginIsASchemeAndAHost() {
        assertThat(
                        broken(
                                List.of(),
                                List.of(
                                        "https://media.social-app.example",
                                        "http://social-app.localhost:*")))
                .isEmpty();
    }

    @Test
    void whatIsNoneIsNamedWithItsPlaceAndWhatIsRight() {
        assertThat(
                        broken(
                                List.of("http://media.social-app.example"),
                                List.of("https://media.social-app.example", "*")))
                .containsExactly(
                        new Violation(
                                "content.defaults.mediaOrigins[0]", "origin", MediaOrigin.EXPECTED),
                        new Violation(
                                "content.clients[0].mediaOrigins[1]",
                                "origin",
                                MediaOrigin.EXPECTED));
    }

    private static List<Violation> broken(List<String> ofAll, List<String> own) {
        ClientSettingsPublished settings =
                new ClientSettingsPublished(
                        new PartVersion("clients", "1.1.0"),
                        new Settings(
                                ReplyPolicy.MUST_REPLY,
                                List.of(),
                                List.of(),
                                ofAll,
                                new ComplaintRoute(null, Period.ofMonths(6))),
                        List.of(
                                new Client(
                                        "social-app",
                                        "A social network",
                                        null,
                                        List.of(),
                                        List.of(),
                                        own,
                                        null)));
        return PartRules.brokenBy(Part.of(settings, LocalDate.of(2026, 12, 1)));
    }
}
