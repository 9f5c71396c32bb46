package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.access.Caller;
import steward.access.Scope;
import steward.contracts.id.ClientId;
import steward.contracts.submission.SubjectRef;

class ReachTest {

    private static final SubjectRef SUBJECT =
            new SubjectRef(new ClientId("social-app"), "feed", "post", "1");

    private final Reach reach =
            Reach.of(
                    new Caller(
                            "dieter",
                            Set.of("moderator"),
                            Scope.of(List.of("emea", "apac")),
                            Scope.of(List.of("DE", "AT")),
                            Scope.of(List.of("de")),
                            Scope.of(List.of("self-harm")),
                            null,
                            null,
                            null),
                    List.of("emea", "amer", "global"));

    @Test
    void coversOnlyRegionsThatTheTokenNamesAndTheCellOwns() {
        assertThat(reach.regions()).containsExactly("emea");
    }

    @Test
    void servesALaneOfTheirMarketAndLanguageAndNoOther() {
        assertThat(reach.serves(lane("emea", "DE", "de"))).isTrue();
        assertThat(reach.serves(lane("emea", "FR", "de"))).isFalse();
        assertThat(reach.serves(lane("emea", "DE", "tr"))).isFalse();
        assertThat(reach.serves(lane("apac", "DE", "de"))).isFalse();
    }

    @Test
    void needsEveryClearanceThatTheLaneAsksFor() {
        assertThat(reach.serves(lane("emea", "DE", "de", "self-harm"))).isTrue();
        assertThat(reach.serves(lane("emea", "DE", "de", "self-harm", "child-safety"))).isFalse();
    }

    @Test
    void whereTheLanguageIsUnknownOneOfTheMarketsLanguagesIsEnough() {
        Lane unknown = Lane.of("emea", "DE", null, List.of("de", "en"), List.of(), "spam", SUBJECT);
        Lane foreign = Lane.of("emea", "DE", null, List.of("fr"), List.of(), "spam", SUBJECT);

        assertThat(reach.serves(unknown)).isTrue();
        assertThat(reach.serves(foreign)).isFalse();
    }

    private static Lane lane(String region, String market, String language, String... clearances) {
        return Lane.of(region, market, language, List.of(), List.of(clearances), "spam", SUBJECT);
    }
}
