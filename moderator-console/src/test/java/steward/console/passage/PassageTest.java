package steward.console.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.console.passage.Passage.Call;
import steward.console.passage.Passage.Refused;
import steward.console.passage.Passage.Through;

class PassageTest {

    private static final Set<String> SERVICES = Set.of("review", "escalation");

    @Test
    void aCallOfAPageGoesToTheServiceWithPathAndQueryAsTheyWere() {
        assertThat(judged("GET", "/api/review/v1/cases?author=a%20b&limit=5"))
                .isEqualTo(new Through("review", "/v1/cases?author=a%20b&limit=5"));
        assertThat(judged("POST", "/api/review/v1/claims"))
                .isEqualTo(new Through("review", "/v1/claims"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/review/q/metrics",
                "/api/review/v1/../q/metrics",
                "/api/review/v1/./x",
                "/api/review/v1/%2e%2e/q/metrics",
                "/api/review/v1/a%2Fb",
                "/api/review/v1/a%5Cb",
                "/api/review/v1/a%252e",
                "/api/review/v1//evil",
                "/api/review/v1/a\\b",
                "/api/review/v1/a b",
                "/api//v1/claims",
                "/api/http:/v1/claims",
                "/api/review",
                "/api/Review/v1/claims",
                "http://elsewhere/api/review/v1/claims"
            })
    void whatIsNoAddressOfAnInterfaceIsNotFound(String uri) {
        assertThat(judged("GET", uri)).isInstanceOfSatisfying(Refused.class, PassageTest::notFound);
    }

    @Test
    void aServiceThatIsNotListedIsNotFound() {
        assertThat(judged("GET", "/api/analytics/v1/measures"))
                .isInstanceOfSatisfying(Refused.class, PassageTest::notFound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "OPTIONS", "PATCH", "HEAD"})
    void otherMethodsAreNotAllowed(String method) {
        assertThat(judged(method, "/api/review/v1/claims"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(405));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void aWriteThatAFormOrAnotherSiteCouldHaveSentIsRefused(String method) {
        String uri = "/api/review/v1/claims";

        assertThat(Passage.of(new Call(method, uri, null, null), SERVICES))
                .isInstanceOf(Refused.class);
        assertThat(Passage.of(new Call(method, uri, "XMLHttpRequest", "same-origin"), SERVICES))
                .isInstanceOf(Refused.class);
        assertThat(Passage.of(new Call(method, uri, "JavaScript", "cross-site"), SERVICES))
                .isInstanceOf(Refused.class);
        assertThat(Passage.of(new Call(method, uri, "JavaScript", "same-site"), SERVICES))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
        assertThat(Passage.of(new Call(method, uri, "JavaScript", null), SERVICES))
                .isInstanceOf(Through.class);
    }

    private static Passage judged(String method, String uri) {
        return Passage.of(new Call(method, uri, "JavaScript", "same-origin"), SERVICES);
    }

    private static void notFound(Refused refused) {
        assertThat(refused.status()).isEqualTo(404);
    }
}
