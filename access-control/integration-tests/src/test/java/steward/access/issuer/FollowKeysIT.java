package steward.access.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.access.Issuer;
import steward.access.Sent;

/// The identity provider changes its keys while the service runs.
@QuarkusTest
@QuarkusTestResource(Issuer.class)
@TestProfile(FollowKeysIT.Often.class)
class FollowKeysIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TestHTTPResource("/v1/letters?limit=1")
    URI letters = URI.create("http://set-by-the-platform");

    /// Fetches keys several times a second.
    public static final class Often implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "steward.access.keys-every",
                    "0.2s",
                    "quarkus.oidc.token.forced-jwk-refresh-interval",
                    "0.1s");
        }
    }

    @BeforeEach
    void theUsualKey() {
        Issuer.publish("one");
        awaitStatus(200, Issuer.moderator());
        awaitStatus(401, Issuer.moderatorByTheNextKey());
    }

    @AfterEach
    void theUsualKeyForOtherTests() {
        Issuer.publish("one");
    }

    @Test
    void tokens_of_a_new_key_are_taken_beside_those_of_the_old_one() {
        Issuer.publish("one", "two");

        awaitStatus(200, Issuer.moderatorByTheNextKey());
        assertThat(list(Issuer.moderator())).isEqualTo(200);
    }

    @Test
    void tokens_of_a_withdrawn_key_are_refused_although_no_other_has_come() {
        Issuer.publish("two");

        awaitStatus(401, Issuer.moderator());
    }

    @Test
    void the_last_keys_hold_while_the_provider_is_away() {
        int refusedBefore = Issuer.refused();
        Issuer.publish();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Issuer.refused()).isGreaterThan(refusedBefore + 2));
        assertThat(list(Issuer.moderator())).isEqualTo(200);
    }

    private void awaitStatus(int status, String token) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(list(token)).isEqualTo(status));
    }

    private int list(String token) {
        return Sent.get(letters, token).status();
    }
}
