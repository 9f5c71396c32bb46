package steward.localplatform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_with_its_owner_and_the_way_out() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            // When, Then
            assertThatThrownBy(() -> Ports.requireFree(port, "the Kafka broker", "--kafka-port"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("the Kafka broker")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("./steward up --kafka-port ");
        }
    }

    @Test
    void free_ports_are_all_different() {
        assertThat(Ports.free(20)).doesNotHaveDuplicates().hasSize(20);
    }
}
