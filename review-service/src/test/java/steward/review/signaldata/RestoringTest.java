package steward.review.signaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.messaging.Rows;

class RestoringTest {

    private static final HashEntryPublished HINT =
            new HashEntryPublished("b", Algorithm.SHA256, "a".repeat(64), "spam", false);
    private static final HashEntryPublished CONFIRMED =
            new HashEntryPublished("b", Algorithm.SHA256, "a".repeat(64), "spam", true);
    private static final SignalEntryWithdrawn OUT =
            new SignalEntryWithdrawn(HINT.key(), "a mistake");

    @Test
    void whatTheCopyHasNeverHeardOfIsAdded() {
        // When
        Restoring plan = Restoring.of(told(HINT), Map.of());

        // Then
        assertThat(plan.published())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.revision()).isEqualTo(1);
                    assertThat(entry.fact()).isEqualTo(HINT.ofRevision(1));
                    assertThat(entry.state()).isEqualTo(EntryState.PUBLISHED);
                    assertThat(entry.approvedBy()).isNull();
                });
        assertThat(plan.withdrawn()).isEmpty();
    }

    @Test
    void whatIsPublishedThereAsItIsToldStaysAsItIs() {
        assertThat(Restoring.of(told(HINT), published(HINT)).published()).isEmpty();
        assertThat(Restoring.of(told(HINT.ofRevision(4)), published(HINT)).published()).isEmpty();
    }

    @Test
    void aRevisionKeepsTheNumberUnderWhichItWasToldUnlessTheCopyHasUsedIt() {
        assertThat(Restoring.of(told(CONFIRMED.ofRevision(4)), published(HINT)).published())
                .extracting(SignalEntry::revision)
                .containsExactly(4);
        assertThat(Restoring.of(told(CONFIRMED.ofRevision(1)), published(HINT)).published())
                .extracting(SignalEntry::revision)
                .containsExactly(2);
    }

    @Test
    void theLastWordCounts() {
        assertThat(Restoring.of(told(OUT, HINT, CONFIRMED), published(HINT)).published())
                .extracting(SignalEntry::fact)
                .containsExactly(CONFIRMED.ofRevision(2));
    }

    @Test
    void whatWasTakenOutIsTakenOutAgain() {
        assertThat(Restoring.of(told(CONFIRMED, OUT), published(HINT)).withdrawn())
                .containsExactly(OUT);
        assertThat(Restoring.of(told(HINT, OUT), Map.of()).withdrawn()).isEmpty();
    }

    private static Map<String, KnownEntry> published(HashEntryPublished entry) {
        return Map.of(entry.key(), new KnownEntry(entry.key(), 1, null, Rows.write(entry)));
    }

    private static List<Event<SignalDataFact>> told(SignalDataFact... facts) {
        return List.of(facts).stream()
                .map(fact ->
                        new Event<>(
                                new EventId("event"),
                                "/steward/review/test",
                                Instant.EPOCH,
                                fact.key(),
                                0,
                                null,
                                fact))
                .toList();
    }
}
