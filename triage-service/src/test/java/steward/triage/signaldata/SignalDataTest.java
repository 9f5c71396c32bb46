package steward.triage.signaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.EventId;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.LexiconEntryPublished.Strength;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryRefused;
import steward.contracts.signal.SignalEntryRefused.Rule;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.triage.lexicon.Lexicons;
import steward.triage.signal.Finding;
import steward.triage.signal.Finding.HashMatch;
import steward.triage.signal.Finding.LexiconMatch;
import steward.triage.signal.Unmask;

class SignalDataTest {

    private static final String HASH = "ab".repeat(32);

    private final List<SignalEntryRefused> refused = new ArrayList<>();
    @TempDir private Path folder;

    @Test
    void anEntryOfALexiconCountsOnceItIsReadAndNoLongerOnceItIsWithdrawn() {
        SignalData data = data();

        data.takeAll(List.of(event(wolf())));
        assertThat(data.lexicons().in(Unmask.of("a wolf"), Set.of())).hasSize(1);

        data.takeAll(List.of(event(new SignalEntryWithdrawn(wolf().key(), "test"))));
        assertThat(data.lexicons().in(Unmask.of("a wolf"), Set.of())).isEmpty();
    }

    @Test
    void onlyAConfirmedEntryConfirms() {
        SignalData data = data();

        data.takeAll(List.of(event(hash(false))));
        assertThat(data.confirmedCategory(HASH)).isNull();
        assertThat(data.banks().exactly(HASH)).hasSize(1);

        data.takeAll(List.of(event(hash(true))));
        assertThat(data.confirmedCategory(HASH)).isEqualTo("minor_safety");
    }

    @Test
    void aMatchNamesTheRevisionThatWasRead() {
        SignalData data = data();

        data.takeAll(List.of(event(wolf()), event(hash(false))));
        assertThat(data.lexicons().in(Unmask.of("a wolf"), Set.of()))
                .extracting(LexiconMatch::revision)
                .containsOnlyNulls();
        assertThat(data.banks().exactly(HASH)).extracting(HashMatch::revision).containsOnlyNulls();

        data.takeAll(List.of(event(wolf().ofRevision(2)), event(hash(true).ofRevision(3))));
        assertThat(data.lexicons().in(Unmask.of("a wolf"), Set.of()))
                .containsExactly(
                        new LexiconMatch("test", "wolf", 2, "other", Finding.Strength.WEAK));
        assertThat(data.banks().exactly(HASH))
                .containsExactly(
                        new HashMatch("test", "sha256:" + HASH, 3, "minor_safety", true, 0));
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTheRestCounts() {
        SignalData data = data();

        data.takeAll(
                List.of("{".getBytes(StandardCharsets.UTF_8), event(wolf()), event(hash(true))));

        assertThat(data.lexicons().size()).isEqualTo(1);
        assertThat(data.confirmedCategory(HASH)).isNotNull();
    }

    @Test
    void whatIsRefusedIsToldWithItsRuleAndTheEventThatPublishedIt() {
        SignalData data = data();
        data.takeAll(List.of(event(wolf())));

        data.takeAll(
                List.of(
                        event(wolf("sheep")),
                        event(wolf("(")),
                        event(wolf("((a{1000}){1000}){1000}")),
                        event(wolf("a".repeat(2_001))),
                        event(
                                new HashEntryPublished(
                                        "test", Algorithm.SHA256, "none", "spam", true))));

        assertThat(refused)
                .extracting(SignalEntryRefused::rule)
                .containsExactly(Rule.EXAMPLES, Rule.SYNTAX, Rule.SIZE, Rule.SIZE, Rule.HASH);
        assertThat(refused).allMatch(one -> one.published().equals(new EventId("id")));
        assertThat(data.lexicons().in(Unmask.of("a wolf"), Set.of()))
                .as("the one before goes on counting")
                .hasSize(1);
    }

    @Test
    void readingTheSameAgainChangesNothing() {
        SignalData data = data();
        List<byte[]> all = List.of(event(wolf()), event(hash(true)));

        data.takeAll(all);
        data.takeAll(all);

        assertThat(data.lexicons().size()).isEqualTo(1);
        assertThat(data.banks().exactly(HASH)).hasSize(1);
    }

    private SignalData data() {
        return new SignalData(Lexicons.EMPTY, folder, refused::add);
    }

    private static LexiconEntryPublished wolf() {
        return wolf("wolf");
    }

    private static LexiconEntryPublished wolf(String pattern) {
        return new LexiconEntryPublished(
                "test",
                "wolf",
                "other",
                Strength.WEAK,
                List.of(),
                pattern,
                List.of("a wolf"),
                List.of("a sheep"),
                "test");
    }

    private static HashEntryPublished hash(boolean confirmed) {
        return new HashEntryPublished("test", Algorithm.SHA256, HASH, "minor_safety", confirmed);
    }

    private static byte[] event(SignalDataFact fact) {
        return EventJson.write(
                new Event<>(
                        new EventId("id"),
                        "/steward/review/global",
                        Instant.EPOCH,
                        fact.key(),
                        0,
                        null,
                        fact));
    }
}
