package steward.demo.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/// Writes the JSON document of a report, members in a fixed order.
final class ReportBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOTES =
            List.of(
                    "Please look at this.",
                    "This is not okay.",
                    "I have seen this several times.",
                    "?");

    private ReportBody() {}

    static String of(
            Sender sender,
            ReportedSubject subject,
            String category,
            Market market,
            Instant occurredAt,
            Chance chance) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reporter", sender.reporter());
        body.put("subject", subject.json());
        body.put("category", category);
        if (sender.detector().isEmpty() && chance.happens(0.3)) {
            body.put("note", chance.oneOf(NOTES));
        }
        body.put("market", market.name());
        if (!sender.detector().isEmpty()) {
            body.put("detector", sender.detector());
        }
        body.put("occurredAt", occurredAt.toString());
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A report of plain maps and strings can always be written", e);
        }
    }
}
