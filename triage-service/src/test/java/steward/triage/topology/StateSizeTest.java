package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.CaseOpened;
import steward.contracts.decision.Decider;
import steward.contracts.event.EventJson;
import steward.triage.rule.PolicyFixtures;

/// The README's bytes per entry, and that no word of a content is among them.
class StateSizeTest {

    private static final String WORDS =
            "Unmistakable words of a post that nobody may find in any store of ours";

    @Test
    void entriesAreAsSmallAsTheReadmeSaysAndHoldNoContent() throws JsonProcessingException {
        try (TriageDriver triage = new TriageDriver()) {
            // Given
            triage.send(report("s1").by("ann").of("bob").as("spam").saying(WORDS, "en"));
            CaseOpened opened = (CaseOpened) triage.cases("emea").getFirst().data();
            triage.decide(
                    new DecisionFixtures(opened, NOON.plusSeconds(60))
                            .violation("d1", PolicyFixtures.SPAM, Decider.Kind.REVIEWER));
            triage.send(
                    report("s2").by("cid").of("bob").as("spam").saying(WORDS, "en").about("p2"));
            // When
            Map<String, Integer> largest = new TreeMap<>();
            for (String store :
                    new String[] {
                        "sender-standings",
                        "owner-histories",
                        "owner-verdicts",
                        "owner-accusations",
                        "cases",
                        "case-reports",
                        "case-senders"
                    }) {
                for (Map.Entry<String, Object> entry : triage.contentsOf(store).entrySet()) {
                    byte[] value = EventJson.newMapper().writeValueAsBytes(entry.getValue());
                    assertThat(new String(value, StandardCharsets.UTF_8))
                            .as(store)
                            .doesNotContainIgnoringCase("unmistakable");
                    largest.merge(
                            store,
                            entry.getKey().getBytes(StandardCharsets.UTF_8).length + value.length,
                            Math::max);
                }
            }
            // Then
            assertThat(largest).as("%s", largest).hasSize(7);
            assertThat(largest.get("owner-verdicts")).isLessThan(1_000);
            assertThat(largest.get("owner-accusations")).isLessThan(150);
            assertThat(largest.get("cases")).isLessThan(2_500);
        }
    }
}
