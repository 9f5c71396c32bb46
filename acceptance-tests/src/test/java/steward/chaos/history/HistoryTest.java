package steward.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.chaos.history.HistoryRecord.Kind;

class HistoryTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void whatIsWrittenIsReadAsItWasAlsoWhileItIsStillOpen(@TempDir Path folder) throws Exception {
        // Given
        Path file = folder.resolve("history.jsonl");
        Asked asked = new Asked("ana", Operation.DECIDE, "claim-1");
        try (History history = History.begin(file, clock)) {
            // When
            long call = history.invoked(asked, Map.of("case", "case-1"));
            history.ended(call, asked, Kind.OK, 201, Map.of("decision", "decision-1"));

            // Then
            assertThat(History.read(file))
                    .containsExactly(
                            new HistoryRecord(
                                    call,
                                    clock.instant(),
                                    "ana",
                                    Operation.DECIDE,
                                    "claim-1",
                                    Kind.INVOKED,
                                    0,
                                    Map.of("case", "case-1")),
                            new HistoryRecord(
                                    call,
                                    clock.instant(),
                                    "ana",
                                    Operation.DECIDE,
                                    "claim-1",
                                    Kind.OK,
                                    201,
                                    Map.of("decision", "decision-1")));
            assertThat(history.count(Kind.OK)).isEqualTo(1);
        }
    }
}
