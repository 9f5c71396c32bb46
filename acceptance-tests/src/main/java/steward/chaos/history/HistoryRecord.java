package steward.chaos.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;

/// One line of the log: a request is written before it is sent, and once more with what came of it.
///
/// @param call numbers the request; its two lines have the same number
/// @param key names what is asked for: a request that is repeated because its outcome is unknown has the same key
/// @param status of HTTP; 0 where there was no answer
/// @param facts ids that were sent or answered, never content
public record HistoryRecord(
        long call,
        Instant at,
        String actor,
        Operation operation,
        String key,
        Kind kind,
        int status,
        Map<String, String> facts) {

    public HistoryRecord {
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }

    /// What a line says.
    public enum Kind {
        INVOKED,
        /// 2xx: it happened.
        OK,
        /// 4xx: it did not happen.
        REFUSED,
        /// No answer, or a 5xx: it may have happened or not, and the stores say which.
        UNKNOWN
    }

    /// An id that was sent or answered; empty where it was not.
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    @JsonIgnore
    public boolean isOk() {
        return kind == Kind.OK;
    }
}
