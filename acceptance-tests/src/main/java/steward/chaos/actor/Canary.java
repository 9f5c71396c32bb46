package steward.chaos.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import steward.demo.input.GeneratedReport;

/// A word that occurs nowhere else: it is planted in texts, names and addresses of reports, and must not come out in logs, metrics and the like.
///
/// @param word in all that is planted
public record Canary(String word) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// One in so many subjects, and one in so many notes.
    private static final int ONE_IN = 5;

    /// The word of a run.
    public static Canary of(long seed) {
        return new Canary("canary" + Long.toHexString(seed * 0x9E3779B97F4A7C15L));
    }

    /// Whether the word is in a text.
    public boolean isIn(String text) {
        return text.contains(word);
    }

    /// The report with the word in its subject's text or in its note, as subject and key decide: whoever reports the same subject shows the same text.
    public GeneratedReport plantedIn(GeneratedReport report) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(report.body());
            ObjectNode subject = (ObjectNode) body.path("subject");
            if (Math.floorMod(subject.path("id").asText().hashCode(), ONE_IN) == 0) {
                subject.put("text", subject.path("text").asText() + " [" + word + "]");
            }
            if (body.has("note")
                    && Math.floorMod(report.idempotencyKey().hashCode(), ONE_IN) == 0) {
                body.put(
                        "note",
                        "I am Wilhelmina %s, %s@example.org, +1 555 0100".formatted(word, word));
            }
            return new GeneratedReport(
                    report.client(),
                    report.idempotencyKey(),
                    JSON.writeValueAsString(body),
                    report.after(),
                    report.trait());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a generated report is JSON", e);
        }
    }
}
