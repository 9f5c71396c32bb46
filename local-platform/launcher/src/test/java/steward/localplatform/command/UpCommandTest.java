package steward.localplatform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import steward.localplatform.service.ServiceSpec;

class UpCommandTest {

    @TempDir private Path folder;

    @Test
    void anotherListKeepsItsPortsUnlessTheCommandLineSaysOtherwise() throws IOException {
        // Given
        Path list = folder.resolve("services.yaml");
        Files.writeString(
                list,
                """
                - {name: report-intake, option: intake, port: 7001, classPath: x.jar, heapMb: 32}
                - {name: triage, option: triage, port: 7002, classPath: x.jar, heapMb: 32}
                - {name: tiny, option: tiny, port: 7003, classPath: x.jar, heapMb: 32}
                """);

        // When
        List<ServiceSpec> services =
                services("up", "--services", list.toString(), "--intake-port", "9001");

        // Then
        assertThat(services).extracting(ServiceSpec::port).containsExactly(9001, 7002, 7003);
    }

    @Test
    void theServicesOfStewardTakeThePortsOfTheCommandLine() {
        assertThat(services("up", "--review-port", "9003"))
                .extracting(ServiceSpec::port)
                .containsExactly(8081, 8082, 9003, 8084, 8085, 8080);
    }

    private static List<ServiceSpec> services(String... arguments) {
        CommandLine steward = Steward.commandLine();
        steward.parseArgs(arguments);
        UpCommand up = Objects.requireNonNull(steward.getSubcommands().get("up")).getCommand();
        return up.services();
    }
}
