package steward.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import steward.contracts.event.EventJson;

/// Rows travel to and from PostgreSQL as JSON documents, so that one statement carries a whole batch; see docs/decisions/0060.
public final class Rows {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private Rows() {}

    /// A value as a document, for `jsonb_to_recordset`, `jsonb_populate_record` or a `jsonb` column.
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getSimpleName() + " cannot be written as a row", e);
        }
    }

    /// A document as a value.
    public static <T> T read(String document, Class<T> type) {
        try {
            return JSON.readValue(document, type);
        } catch (JsonProcessingException e) {
            // The cause would quote the row.
            throw new IllegalStateException("a row is not a " + type.getSimpleName());
        }
    }

    /// Documents as values, in their order.
    public static <T> List<T> readAll(List<String> documents, Class<T> type) {
        return documents.stream().map(document -> read(document, type)).toList();
    }
}
