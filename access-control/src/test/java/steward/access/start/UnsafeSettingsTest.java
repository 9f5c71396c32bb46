package steward.access.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeSettingsTest {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";

    @Test
    void a_provider_and_secrets_of_ones_own_are_fine() {
        assertThat(
                        UnsafeSettings.of(
                                Map.of(
                                        ISSUER,
                                        "https://id.example.org/realms/trust",
                                        "quarkus.datasource.password",
                                        "c2VjcmV0IG9mIG91ciBvd24",
                                        "quarkus.datasource.username",
                                        "steward")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8090/steward",
                "http://localhost:8090/steward",
                "https://LOCALHOST/steward",
                "http://[::1]:8090/steward",
                "http://127.1.2.3/x",
                "https://id.example.org/realms/steward-local"
            })
    void the_local_identity_provider_is_refused_and_the_variable_named(String issuer) {
        assertThat(UnsafeSettings.of(Map.of(ISSUER, issuer)))
                .singleElement()
                .asString()
                .contains("local identity provider", "QUARKUS_OIDC_AUTH_SERVER_URL");
    }

    @Test
    void no_identity_provider_is_refused() {
        assertThat(UnsafeSettings.of(Map.of()))
                .singleElement()
                .asString()
                .contains("is not set", "QUARKUS_OIDC_AUTH_SERVER_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"steward", "Password", "changeme", " secret ", ""})
    void a_secret_that_everybody_knows_is_refused_by_the_name_of_its_setting(String secret) {
        assertThat(
                        UnsafeSettings.of(
                                Map.of(
                                        ISSUER,
                                        "https://id.example.org/realms/trust",
                                        "quarkus.datasource.password",
                                        secret,
                                        "quarkus.oidc.credentials.secret",
                                        secret)))
                .containsExactly(
                        "quarkus.datasource.password has a default value that everybody knows: set QUARKUS_DATASOURCE_PASSWORD to a secret of your own",
                        "quarkus.oidc.credentials.secret has a default value that everybody knows: set QUARKUS_OIDC_CREDENTIALS_SECRET to a secret of your own");
    }
}
