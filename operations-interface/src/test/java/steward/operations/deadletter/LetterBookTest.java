package steward.operations.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import steward.operations.deadletter.LetterFormat.Entry;

class LetterBookTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final LetterBook book = new LetterBook("review", 3);

    @Test
    void onlyLettersOfTheServicesOwnConsumersAreKept() {
        book.enter(parked("review/cases", 1));
        book.enter(parked("review-of-another/cases", 2));
        assertThat(book.figures().parked()).isEqualTo(1);
    }

    @Test
    void aNoteBesideALetterClosesItAndTheFirstNoteStands() {
        // Given
        book.enter(parked("review/cases", 1));

        // When
        book.enter(note(1, "olga"));
        book.enter(note(1, "peter"));

        // Then
        assertThat(book.figures().open()).isZero();
        assertThat(book.page(null, _ -> true, 9))
                .singleElement()
                .extracting(letter -> letter.replayed() == null ? "" : letter.replayed().by())
                .isEqualTo("olga");
    }

    @Test
    void beyondItsSizeTheOldestAreLeftOutAndItSaysSo() {
        for (int offset = 1; offset <= 5; offset++) {
            book.enter(parked("review/cases", offset));
        }
        assertThat(book.page(null, _ -> true, 9))
                .extracting(letter -> letter.id().offset())
                .containsExactly(3L, 4L, 5L);
        assertThat(book.figures().complete()).isFalse();
    }

    @Test
    void aPageGoesOnAfterItsCursorAndWhatRetentionRemovedIsForgotten() {
        for (int offset = 1; offset <= 3; offset++) {
            book.enter(parked("review/cases", offset));
        }
        assertThat(offsets(book.page(id(1), _ -> true, 1))).containsExactly(2L);
        book.forgetBefore(Map.of(new TopicPartition("cases.dlq", 0), 3L));
        assertThat(offsets(book.page(null, _ -> true, 9))).containsExactly(3L);
    }

    @Test
    void anIdIsReadAsItIsWritten() {
        assertThat(LetterId.parse(id(7).toString())).hasValue(id(7));
        assertThat(LetterId.parse("cases.dlq:0:-1")).isEmpty();
        assertThat(LetterId.parse("../cases:0:1")).isEmpty();
    }

    private static List<Long> offsets(List<Letter> letters) {
        return letters.stream().map(letter -> letter.id().offset()).toList();
    }

    private static LetterId id(long offset) {
        return new LetterId("cases.dlq", 0, offset);
    }

    private static Entry note(long offset, String by) {
        return new Entry.Note(id(offset), new Replayed(0, offset, NOON, by));
    }

    private static Entry parked(String consumer, long offset) {
        return new Entry.Parked(
                new Letter(
                        id(offset),
                        consumer,
                        "cases",
                        0,
                        offset,
                        null,
                        "NOT_JSON",
                        "",
                        1,
                        NOON.plusSeconds(offset),
                        null,
                        0,
                        null));
    }
}
