package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.CaseOpened;
import steward.contracts.event.Event;

/// D14: of equal urgency who came first is first.
class OrderTest {

    private static final int CASES = 40;

    @Test
    void ofEqualUrgencyTheFirstReceivedIsTheFirst() {
        // Given
        List<ReportFixtures> reports = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            reports.add(report("s" + i).about("post-" + i).at(NOON.plusSeconds(i)));
        }
        Collections.shuffle(reports, new Random(1));
        // When
        try (TriageDriver triage = new TriageDriver()) {
            triage.send(reports.toArray(ReportFixtures[]::new));
            // Then
            List<CaseOpened> byRank =
                    triage.cases("emea").stream()
                            .map(Event::data)
                            .map(CaseOpened.class::cast)
                            .sorted(Comparator.comparing(CaseOpened::rankAt))
                            .toList();
            assertThat(byRank).hasSize(CASES);
            assertThat(byRank)
                    .extracting(opened -> opened.report().receivedAt())
                    .isSortedAccordingTo(Comparator.<Instant>naturalOrder());
        }
    }
}
