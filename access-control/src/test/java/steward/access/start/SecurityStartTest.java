package steward.access.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityStartTest {

    private static final Map<String, String> UNSAFE =
            Map.of(
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:8090/steward",
                    "quarkus.datasource.password", "steward",
                    "quarkus.application.name", "secret");

    @Test
    void production_does_not_start_with_what_is_only_safe_locally_and_says_what_to_set() {
        assertThatThrownBy(() -> start(LaunchMode.NORMAL, UNSAFE, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "STEWARD_LOCAL=true");
    }

    @Test
    void it_starts_when_it_is_said_to_be_local_and_in_development_and_tests() {
        assertThatCode(() -> start(LaunchMode.NORMAL, UNSAFE, Map.of("steward.local", "true")))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(LaunchMode.DEVELOPMENT, UNSAFE, Map.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(LaunchMode.TEST, UNSAFE, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void it_starts_in_production_with_settings_of_ones_own() {
        Map<String, String> own =
                Map.of(
                        "quarkus.oidc.auth-server-url", "https://id.example.org/realms/trust",
                        "quarkus.datasource.password", "c2VjcmV0IG9mIG91ciBvd24");
        assertThatCode(() -> start(LaunchMode.NORMAL, own, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void production_does_not_start_with_what_hurts_it_on_purpose() {
        Map<String, String> hurt =
                Map.of(
                        "quarkus.oidc.auth-server-url", "https://id.example.org/realms/trust",
                        "steward.fault.point", "mid-batch",
                        "steward.clock.offset", "10m");
        assertThatThrownBy(() -> start(LaunchMode.NORMAL, hurt, Map.of()))
                .hasMessageContainingAll("steward.fault.point", "steward.clock.offset");
        assertThatCode(() -> start(LaunchMode.NORMAL, hurt, Map.of("steward.local", "true")))
                .doesNotThrowAnyException();
    }

    private static void start(
            LaunchMode mode, Map<String, String> settings, Map<String, String> more) {
        new SecurityStart(
                        new SmallRyeConfigBuilder()
                                .withSources(
                                        new PropertiesConfigSource(settings, "settings", 200),
                                        new PropertiesConfigSource(more, "more", 300))
                                .build())
                .check(new StartupEvent(), mode);
    }
}
