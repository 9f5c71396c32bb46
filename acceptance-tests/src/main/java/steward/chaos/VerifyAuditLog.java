package steward.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steward.chaos.history.RunEvidence.AuditLog;
import steward.contracts.event.EventJson;
import steward.localplatform.process.Checkout;

/// Asks `./steward audit verify`, as an auditor would, whether the audit logs of a running platform are as they were sealed.
final class VerifyAuditLog {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private static final int AS_SEALED = 0;
    private static final int FOUND = 4;

    private final Path folder;

    /// @param folder of the platform's data
    VerifyAuditLog(Path folder) {
        this.folder = folder;
    }

    /// @param writes how often which write was noted on which case, as `action/case`
    AuditLog verify(Map<String, Long> writes) throws IOException, InterruptedException {
        ProcessBuilder tool =
                new ProcessBuilder(
                                Checkout.find().root().resolve("steward").toString(),
                                "audit",
                                "verify",
                                "--json",
                                "--data",
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        tool.environment().putAll(new HashMap<>(Map.of("STEWARD_SKIP_BUILD", "true")));
        Process asked = tool.start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = asked.waitFor();
        long entries = 0;
        List<String> faults = new ArrayList<>();
        if (end != AS_SEALED && end != FOUND) {
            faults.add("could not be verified: exit code " + end);
            return new AuditLog(0, faults, writes);
        }
        for (String line : answer.lines().toList()) {
            JsonNode chain = JSON.readTree(line);
            entries += chain.path("entries").asLong();
            chain.path("findings")
                    .forEach(finding ->
                            faults.add(
                                    "%s %s, entry %s, seal %s"
                                            .formatted(
                                                    finding.path("kind").asText(),
                                                    chain.path("chain").asText(),
                                                    finding.path("entry").asText(),
                                                    finding.path("seal").asText())));
        }
        return new AuditLog(entries, faults, writes);
    }
}
