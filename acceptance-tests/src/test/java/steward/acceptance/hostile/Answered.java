package steward.acceptance.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came back for something hostile.
///
/// @param status 0 when nothing came back
record Answered(
        String what, int status, Map<String, List<String>> headers, String body, Duration took) {

    /// For a machine with two busy cores; what makes a service compute takes minutes.
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answered nothing(String what, IOException why) {
        return new Answered(what, 0, Map.of(), why.getClass().getSimpleName(), Duration.ZERO);
    }

    /// The body of a refusal; what is answered to a good request is content, and may be repeated to whoever sent it.
    String refusal() {
        return status >= 400 ? body : "";
    }

    /// What is wrong with it as an answer to anything at all; empty when nothing is.
    Optional<String> flaw() {
        if (status == 0 || status >= 500) {
            return flawed("was answered with " + status + " " + body);
        }
        if (took.compareTo(BOUND) > 0) {
            return flawed("took " + took);
        }
        if (headers.toString().contains(HostileValues.MARK)) {
            return flawed("was repeated in a header");
        }
        if (status < 400) {
            return Optional.empty();
        }
        if (!isProblem()) {
            return flawed("was refused with " + status + " and no problem");
        }
        return repeatsNothing() ? Optional.empty() : flawed("was repeated in the problem");
    }

    /// The same where nothing else than a refusal will do.
    Optional<String> flawUnlessRefused() {
        return flaw().or(() ->
                status >= 400 || allLinesRefused()
                        ? Optional.empty()
                        : flawed("was taken with " + status));
    }

    private boolean isProblem() {
        try {
            JsonNode problem = JSON.readTree(body);
            return headers.getOrDefault("content-type", List.of())
                            .toString()
                            .contains("application/problem+json")
                    && problem.path("status").asInt() == status
                    && problem.path("type").asText().startsWith("urn:steward:problem:");
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private boolean repeatsNothing() {
        return !body.contains(HostileValues.MARK)
                && !body.contains("Exception")
                && !body.contains("\tat ");
    }

    /// Of a batch, where each line has a status.
    private boolean allLinesRefused() {
        return headers.getOrDefault("content-type", List.of()).toString().contains("ndjson")
                && repeatsNothing()
                && body.lines().allMatch(Answered::isRefusedLine);
    }

    private static boolean isRefusedLine(String line) {
        try {
            int status = JSON.readTree(line).path("status").asInt();
            return line.isBlank() || (status >= 400 && status < 500);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private Optional<String> flawed(String how) {
        return Optional.of(what + " " + how);
    }
}
