package steward.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Waits until the platform has come to rest: nothing waits in an outbox or before a consumer, every case is decided, every request answered.
public final class Settling {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration GIVE_UP_WITHOUT_PROGRESS = Duration.ofSeconds(60);

    private final Rows rows;
    private final ConsumerLag lag;
    private final String runTag;

    public Settling(Rows rows, ConsumerLag lag, String runTag) {
        this.rows = rows;
        this.lag = lag;
        this.runTag = runTag;
    }

    /// @return what did not come to rest, in words; empty when all did
    public String await() throws SQLException, InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + GIVE_UP_WITHOUT_PROGRESS.toNanos();
        Map<String, Long> before = Map.of();
        int quiet = 0;
        while (System.nanoTime() < deadline) {
            Map<String, Long> unsettled = look();
            if (unsettled.values().stream().allMatch(count -> count == 0)) {
                if (++quiet == 2) {
                    return "";
                }
            } else {
                quiet = 0;
            }
            if (!unsettled.equals(before)) {
                deadline = System.nanoTime() + GIVE_UP_WITHOUT_PROGRESS.toNanos();
                before = unsettled;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        return before.entrySet().stream()
                .filter(left -> left.getValue() > 0)
                .map(left -> left.getValue() + " " + left.getKey())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Long> look() throws SQLException, InterruptedException, ExecutionException {
        Map<String, Long> unsettled = new LinkedHashMap<>();
        unsettled.put("submissions waiting in intake for the broker", rows.waitingSubmissions());
        unsettled.put("undecided cases", rows.undecidedCases(runTag));
        unsettled.put("enforcements without an answer", rows.unansweredEnforcements(runTag));
        unsettled.put("events in outboxes", rows.unpublishedEvents());
        unsettled.put("records before consumers", lag.total());
        return unsettled;
    }
}
