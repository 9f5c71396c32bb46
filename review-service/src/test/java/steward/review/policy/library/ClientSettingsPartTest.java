package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.ClientSettingsPublished.Client;
import steward.contracts.policy.ClientSettingsPublished.ComplaintRoute;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.ClientSettingsPublished.SaysNothing;
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

    @Test
    void boundsOfWhatARuleMayAnswerAreBounds() {
        assertThat(bounded(null)).as("a person decides each").isEmpty();
        assertThat(bounded(new SaysNothing(200, 5, 20))).isEmpty();
        assertThat(bounded(new SaysNothing(0, 101, 0)))
                .containsExactly(
                        new Violation(
                                "content.clients[0].saysNothing.mostOverturnedPercent",
                                "percent",
                                "from 0 to 100"),
                        new Violation(
                                "content.clients[0].saysNothing",
                                "minimum",
                                "mostPerDay and minimumSample of 1 or more"));
    }

    @Test
    void thatARuleMayAnswerIsReadAsADifferenceAndTravelsInFiles() {
        Part before = part(List.of(), List.of(), null);
        Part after = part(List.of(), List.of(), new SaysNothing(200, 5, 20));

        assertThat(Differences.between(before, after).toString()).contains("saysNothing", "200");
        assertThat(PartDocument.of(after.content()).path("clients").path(0).path("saysNothing"))
                .hasToString(
                        "{\"mostPerDay\":200,\"mostOverturnedPercent\":5,\"minimumSample\":20}");
    }

    private static List<Violation> bounded(@Nullable SaysNothing bounds) {
        return PartRules.brokenBy(part(List.of(), List.of(), bounds));
    }

    private static List<Violation> broken(List<String> ofAll, List<String> own) {
        return PartRules.brokenBy(part(ofAll, own, null));
    }

    private static Part part(List<String> ofAll, List<String> own, @Nullable SaysNothing bounds) {
        ClientSettingsPublished settings =
                new ClientSettingsPublished(
                        new PartVersion("clients", "1.1.0"),
                        new Settings(
                                ReplyPolicy.MUST_REPLY,
                                List.of(),
                                List.of(),
                                ofAll,
                                new ComplaintRoute(null, Period.ofMonths(6)),
                                null),
                        List.of(
                                new Client(
                                        "social-app",
                                        "A social network",
                                        null,
                                        List.of(),
                                        List.of(),
                                        own,
                                        null,
                                        bounds)));
        return Part.of(settings, LocalDate.of(2026, 12, 1));
    }
}
