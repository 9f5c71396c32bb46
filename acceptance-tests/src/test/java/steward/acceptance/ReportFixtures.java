package steward.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reports as product systems post them.
public final class ReportFixtures {

    private ReportFixtures() {}

    /// A report of a user about somebody's post.
    public static Map<String, Object> reportBy(
            String reporter, String post, String market, String category) {
        Map<String, Object> report = new HashMap<>();
        report.put("reporter", Map.of("kind", "USER", "id", reporter, "locale", "en"));
        report.put("subject", subject(post, "A post that somebody minds.", "en"));
        report.put("category", category);
        report.put("market", market);
        return report;
    }

    public static Map<String, Object> subject(String post, String text, String language) {
        return Map.of(
                "product",
                "social-app",
                "type",
                "post",
                "id",
                post,
                "owner",
                Map.of("id", "author-of-" + post),
                "text",
                text,
                "language",
                language);
    }

    /// The word of a flagger that is vetted for child safety; the text is a placeholder.
    public static Map<String, Object> confirmedChildSafetyReport(String post, String market) {
        Map<String, Object> report = reportBy("hotline", post, market, "minor_safety");
        report.put("reporter", Map.of("kind", "TRUSTED_FLAGGER", "id", "hotline"));
        report.put(
                "subject", subject(post, "[placeholder: report of a minor-safety incident]", "en"));
        return report;
    }

    public static Map<String, Object> noViolation() {
        return Map.of("outcome", "NO_VIOLATION", "rationale", "Nothing in force forbids it.");
    }

    public static Map<String, Object> violation(String clause, String version, String action) {
        return Map.of(
                "outcome",
                "VIOLATION",
                "clause",
                Map.of("clause", clause, "version", version),
                "actions",
                List.of(Map.of("type", action, "target", "CONTENT")),
                "rationale",
                "The content is what the clause describes.");
    }
}
