package steward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.id.ClientId;

class CallerTest {

    private static final Caller DIETER =
            Caller.of(
                    new Token(
                            Map.of(
                                    "sub", "dieter",
                                    "roles", List.of("moderator"),
                                    "regions", List.of("emea"),
                                    "markets", List.of("DE", "AT"),
                                    "languages", List.of("de"),
                                    "clearances", List.of("self-harm"),
                                    "vendor", "northwind")));

    @Test
    void a_case_is_served_only_where_region_market_and_language_are_all_covered() {
        assertThat(DIETER.mayServe("emea", "DE", "de")).isTrue();
        assertThat(DIETER.mayServe("amer", "DE", "de")).isFalse();
        assertThat(DIETER.mayServe("emea", "FR", "de")).isFalse();
        assertThat(DIETER.mayServe("emea", "DE", "fr")).isFalse();
    }

    @Test
    void a_case_without_a_known_language_is_served_by_everyone_of_its_market() {
        assertThat(DIETER.mayServe("emea", "AT", null)).isTrue();
        assertThat(DIETER.mayServe("emea", "FR", null)).isFalse();
    }

    @Test
    void every_clearance_is_needed() {
        assertThat(DIETER.isClearedFor(List.of())).isTrue();
        assertThat(DIETER.isClearedFor(List.of("self-harm"))).isTrue();
        assertThat(DIETER.isClearedFor(List.of("self-harm", "child-safety"))).isFalse();
    }

    @Test
    void an_absent_claim_covers_nothing_and_a_star_everything() {
        Caller nobody = Caller.of(new Token(Map.of("sub", "x")));
        Caller everywhere =
                Caller.of(
                        new Token(
                                Map.of(
                                        "sub",
                                        "x",
                                        "regions",
                                        List.of("*"),
                                        "markets",
                                        List.of("*", "DE"),
                                        "languages",
                                        "*")));
        assertThat(nobody.roles()).isEmpty();
        assertThat(nobody.mayServe("emea", "DE", null)).isFalse();
        assertThat(everywhere.mayServe("apac", "JP", "ja")).isTrue();
        assertThat(everywhere.isClearedFor(Set.of("child-safety"))).isFalse();
        assertThat(everywhere.markets()).isEqualTo(Scope.all());
    }

    @Test
    void a_product_owns_what_is_its_clients_and_nothing_else() {
        Caller product =
                Caller.of(
                        new Token(
                                Map.of(
                                        "sub",
                                        "social-app",
                                        "roles",
                                        List.of("product"),
                                        "client",
                                        "social-app")));
        assertThat(product.owns(new ClientId("social-app"))).isTrue();
        assertThat(product.owns(new ClientId("game-world"))).isFalse();
        assertThat(product.requireClient()).isEqualTo(new ClientId("social-app"));
        assertThat(DIETER.owns(new ClientId("social-app"))).isFalse();
    }

    @Test
    void who_lacks_a_client_or_a_team_is_told_which_claim_is_missing() {
        assertThatThrownBy(DIETER::requireClient)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> {
                            assertThat(refusal.problem().status()).isEqualTo(403);
                            assertThat(refusal.problem().detail()).contains("client");
                        });
        assertThatThrownBy(DIETER::requireTeam).isInstanceOf(ProblemException.class);
        assertThat(DIETER.isOf("legal")).isFalse();
    }

    @Test
    void a_token_that_names_nobody_is_not_signed_in() {
        assertThatThrownBy(() -> Caller.of(new Token(Map.of("roles", List.of("moderator")))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(401));
    }

    /// A verified token with the given claims.
    record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "token";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
