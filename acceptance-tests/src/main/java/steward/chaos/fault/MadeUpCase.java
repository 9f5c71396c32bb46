package steward.chaos.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import steward.contracts.id.Ids;

/// Events of a case that never was, after the pattern of one that is.
///
/// @param pattern an event that opened a case
/// @param number of this case in the run; another number is another case
record MadeUpCase(JsonNode pattern, long number) {

    private static final String OPENED = "steward.case.opened.v1";
    private static final String REPORTED = "steward.case.reported.v1";

    /// Later than PostgreSQL's last timestamp, and a time all the same.
    private static final String BEYOND_THE_CALENDAR = "+300000-01-01T00:00:00Z";

    static boolean isOpened(JsonNode event) {
        return event.path("type").asText().equals(OPENED)
                && !event.at("/data/key/subject/id").asText().startsWith(BadRecords.SUBJECT);
    }

    ObjectNode opened() {
        return event(1);
    }

    ObjectNode poison() {
        ObjectNode event = event(1);
        data(event).put("rankAt", BEYOND_THE_CALENDAR);
        return event;
    }

    ObjectNode ofUnknownType() {
        return event(1).put("type", "steward.case.not-yet-known.v1");
    }

    ObjectNode reported(int sequence) {
        ObjectNode event = event(sequence).put("type", REPORTED);
        data(event).remove("language");
        data(event).remove("clearances");
        data(event).remove("confirmation");
        data(event).remove("content");
        return event;
    }

    private ObjectNode event(int sequence) {
        ObjectNode event = pattern.deepCopy();
        event.put("id", id("event", sequence));
        event.put("sequence", sequence);
        ObjectNode data = data(event);
        String subject = BadRecords.SUBJECT + number;
        data.put("caseId", id("case", 0));
        ((ObjectNode) data.at("/key/subject")).put("id", subject);
        ((ObjectNode) data.at("/content/subject")).put("id", subject);
        String key = event.path("subject").asText();
        event.put("subject", key.substring(0, key.lastIndexOf('/') + 1) + subject);
        ObjectNode report = (ObjectNode) data.path("report");
        report.put("submissionId", id("submission", sequence));
        report.put("kind", "ANONYMOUS");
        report.remove("reporterId");
        return event;
    }

    private String id(String of, int sequence) {
        String time = pattern.path("id").asText();
        return Ids.derivedFrom(
                        BadRecords.SUBJECT,
                        time,
                        Long.toString(number),
                        of,
                        Integer.toString(sequence))
                .toString();
    }

    private static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.path("data");
    }
}
