package steward.localplatform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;

class ServiceSpecTest {

    @Test
    void no_two_services_share_a_port_or_a_database() {
        assertThat(ServiceSpec.withScreens()).extracting(ServiceSpec::port).doesNotHaveDuplicates();
        assertThat(ServiceSpec.shipped())
                .filteredOn(service -> service.database() != null)
                .extracting(ServiceSpec::database)
                .containsExactlyInAnyOrder("intake", "review", "escalation", "analytics");
    }

    @Test
    void a_service_that_was_not_built_is_named(@TempDir Path empty) {
        assertThatThrownBy(() -> Services.requireBuilt(new Checkout(empty), ServiceSpec.shipped()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("report-intake is not built");
    }
}
