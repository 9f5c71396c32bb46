package steward.audit.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import steward.contracts.event.EventJson;

/// `./steward audit verify` as a test calls it.
public record Verification(String database, String broker) {

    /// What it finds, as it prints it, and its exit code at the end; how far it is, it says elsewhere, and only on a slow machine.
    public List<String> printed(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(List.of(options));
        int code =
                new AuditTool(
                                Map.of(
                                        AuditTool.DATABASES,
                                        "review=" + database,
                                        "KAFKA_BOOTSTRAP_SERVERS",
                                        broker),
                                printed,
                                new PrintStream(OutputStream.nullOutputStream()),
                                Clock.systemUTC())
                        .run(arguments);
        List<String> lines = new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
        lines.add(Integer.toString(code));
        return lines;
    }

    /// The findings about one chain, as `KIND entry seal`.
    public List<String> findings(String chain) {
        List<String> found = new ArrayList<>();
        for (String line : printed("--json")) {
            JsonNode document = read(line);
            if (document.path("chain").asText().equals(chain)) {
                document.path("findings")
                        .forEach(f ->
                                found.add(
                                        "%s %s %s"
                                                .formatted(
                                                        f.path("kind").asText(),
                                                        f.path("entry").asText("-"),
                                                        f.path("seal").asText("-"))));
            }
        }
        return found;
    }

    private static JsonNode read(String line) {
        try {
            return EventJson.newMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
