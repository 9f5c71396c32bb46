package steward.intake.hygiene;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import steward.access.body.RequestJson;
import steward.intake.hygiene.ReportReading.Refused;
import steward.intake.hygiene.ReportReading.Shaped;

/// Bodies of reports, as a product system would send them.
public final class ReportFixtures {

    private static final String REPORT =
            """
            {
              "reporter": {"id": "u-1", "kind": "USER", "locale": "de"},
              "subject": {
                "product": "social", "type": "post", "id": "p-1", "text": "Grüße 🙂", "language": "de",
                "owner": {"id": "u-2", "accountAgeDays": 3},
                "media": [{"kind": "image", "url": "https://media.example/1"}],
                "thread": [{"id": "t-1", "author": "u-3", "text": "before", "at": "2026-11-20T10:00:00Z"}],
                "audience": {"views": 10, "viewsPerHour": 5},
                "attributes": {"pinned": true, "likes": 7, "group": "g-1"}
              },
              "category": "harassment", "note": "look at this", "market": "DE"
            }
            """;

    private ReportFixtures() {}

    /// A report without flaws.
    public static ObjectNode aReport() {
        try {
            return (ObjectNode) RequestJson.mapper().readTree(REPORT);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The report with a change.
    public static ObjectNode aReport(Consumer<ObjectNode> change) {
        ObjectNode report = aReport();
        change.accept(report);
        return report;
    }

    public static ObjectNode subject(ObjectNode report) {
        return (ObjectNode) report.get("subject");
    }

    public static ObjectNode reporter(ObjectNode report) {
        return (ObjectNode) report.get("reporter");
    }

    /// The report as it is read.
    public static ReportRequest read(ObjectNode report) {
        return switch (ReadReport.single(bytes(report.toString()), null)) {
            case Shaped shaped -> shaped.report();
            case Refused refused -> throw new AssertionError("refused: " + refused.problem());
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> fieldsOf(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> flaw.violation().field() + " " + flaw.violation().rule())
                .toList();
    }
}
