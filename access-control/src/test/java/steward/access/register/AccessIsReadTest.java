package steward.access.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class AccessIsReadTest {

    private final AccessRegister register = new AccessRegister(Clock.systemUTC());

    @Test
    void a_process_is_not_ready_before_it_has_read_access_and_says_what_is_missing() {
        HealthCheckResponse before = new AccessIsRead(register, true).call();
        register.complete();
        HealthCheckResponse after = new AccessIsRead(register, true).call();

        assertThat(before.getStatus()).isEqualTo(Status.DOWN);
        assertThat(before.getData().orElseThrow())
                .containsEntry("missing", "the end of the topic steward.access.v1");
        assertThat(after.getStatus()).isEqualTo(Status.UP);
        assertThat(after.getData().orElseThrow()).doesNotContainKey("missing");
    }

    @Test
    void a_service_that_is_not_mainly_for_people_is_ready_without() {
        assertThat(new AccessIsRead(register, false).call().getStatus()).isEqualTo(Status.UP);
    }
}
