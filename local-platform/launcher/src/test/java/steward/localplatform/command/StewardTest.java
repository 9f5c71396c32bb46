package steward.localplatform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class StewardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "token",
                "topics apply",
                "dlq replay",
                "clients register",
                "people end",
                "flaggers suspend",
                "audit verify",
                "keycloak fetch"
            })
    void everyCommandSaysHowItIsUsedAndNothingElse(String command) {
        // Given
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        arguments.add("--help");

        // When
        CommandLine steward =
                Steward.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        int exit = steward.execute(arguments.toArray(String[]::new));

        // Then
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString()).startsWith("Usage: ./steward " + command);
    }
}
