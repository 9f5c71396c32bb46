package steward.access.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.access.Issuer;
import steward.access.Sent;

/// A token that is good in every way, and a register that says otherwise.
@QuarkusTest
@QuarkusTestResource(Issuer.class)
class NoMoreThanRegisteredTest {

    private static final List<String> MODERATOR = List.of("moderator");
    private static final List<String> EVERYWHERE = List.of("*");

    @Inject RegisteredPeople people;

    @TestHTTPResource("/v1/letters")
    URI letters = URI.create("http://set-by-the-platform");

    @AfterEach
    void everyoneIsBack() {
        people.grantAll();
    }

    @Test
    void who_is_registered_may_do_what_the_token_says() {
        assertThat(post().status()).isEqualTo(200);
    }

    @Test
    void who_is_not_registered_is_refused_and_told_so() {
        people.forget();

        Sent refused = post();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.kind()).isEqualTo("not-allowed");
        assertThat(refused.firstError()).isEqualTo("sub registered");
        assertThat(refused.problem().path("detail").asText())
                .isEqualTo("no access is registered for this person");
    }

    @Test
    void whose_access_was_ended_is_refused_and_told_since_when() {
        people.end(Instant.parse("2026-11-21T10:00:00Z"));

        Sent refused = post();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.firstError()).isEqualTo("sub access-ended");
        assertThat(refused.problem().path("detail").asText())
                .isEqualTo("the access of this person ended on 2026-11-21T10:00:00Z");
    }

    @Test
    void whose_contract_is_over_is_refused_without_anybody_ending_it() {
        people.grant(MODERATOR, EVERYWHERE, Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(post().firstError()).isEqualTo("sub access-ended");
    }

    @Test
    void a_role_that_is_only_in_the_token_opens_nothing() {
        people.grant(List.of("analyst"), EVERYWHERE, null);

        Sent refused = post();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.kind()).isEqualTo("not-allowed");
    }

    @Test
    void of_the_scope_only_what_token_and_register_share_is_left() {
        people.grant(MODERATOR, List.of("AT", "FR"), null);

        assertThat(post().body()).contains("\"market\":\"AT\"");
    }

    @Test
    void what_needs_no_role_needs_a_registered_person_all_the_same() {
        people.forget();

        assertThat(Sent.get(letters.resolve("/v1/letters/any"), Issuer.withoutRoles()).status())
                .isEqualTo(403);
    }

    @Test
    void a_product_system_is_no_person_and_is_judged_by_its_token() {
        people.forget();

        Sent refused = Sent.get(letters, Issuer.product());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.firstError()).isBlank();
    }

    @Test
    void a_product_role_beside_others_is_a_persons() {
        people.forget();

        assertThat(Sent.get(letters, Issuer.productAndModerator()).firstError())
                .isEqualTo("sub registered");
    }

    private Sent post() {
        return Sent.post(
                letters,
                Issuer.moderator(),
                "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");
    }
}
