package steward.review.signaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.messaging.Rows;

class ImportPlanTest {

    private static final EntryRules RULES = new EntryRules(Set.of("spam")::contains);
    private static final ImportPlan.Wish WISH =
            new ImportPlan.Wish("import-1", "a test", "ana", Instant.EPOCH);

    @Test
    void aBadLineKeepsNoOtherOut() {
        // When
        ImportPlan plan =
                plan(
                        """
                        %s

                        {"bank": "b", "algorithm": "sha256", "hash": "nonsense", "category": "spam"}
                        nonsense
                        {"bank": "b", "colour": 1}
                        null
                        %s
                        """
                                .formatted(line("a"), line("b")),
                        Map.of());

        // Then
        assertThat(plan.entries())
                .extracting(SignalEntry::key)
                .containsExactly(entry("a", false).key(), entry("b", false).key());
        assertThat(plan.entries())
                .allSatisfy(entry -> {
                    assertThat(entry.importId()).isEqualTo("import-1");
                    assertThat(entry.revision()).isEqualTo(1);
                    assertThat(entry.state()).isEqualTo(EntryState.PROPOSED);
                });
        assertThat(plan.faults()).extracting(LineFault::line).containsExactly(3, 4, 5, 6);
        assertThat(plan.faults().getFirst().field()).isEqualTo("hash");
        assertThat(plan.faults().getFirst().rule()).isEqualTo("pattern");
        assertThat(plan.faults())
                .allSatisfy(fault -> assertThat(fault.expected()).doesNotContain("nonsense"));
    }

    @Test
    void anEntryStandsOnOneLineOnly() {
        assertThat(plan(line("a") + "\n" + line("a"), Map.of()).faults())
                .containsExactly(new LineFault(2, "hash", "unique", "each entry on one line only"));
    }

    @Test
    void whatIsPublishedOrProposedAlreadyIsTheSame() {
        // Given
        HashEntryPublished published = entry("a", false);
        HashEntryPublished proposed = entry("b", false);

        // When
        ImportPlan plan =
                plan(
                        line("a") + "\r\n" + line("b"),
                        Map.of(
                                published.key(),
                                new KnownEntry(published.key(), 3, null, Rows.write(published)),
                                proposed.key(),
                                new KnownEntry(proposed.key(), 1, Rows.write(proposed), null)));

        // Then
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.same()).isEqualTo(2);
        assertThat(plan.isNothing()).isFalse();
    }

    @Test
    void whatIsPublishedOtherwiseGetsANextRevisionAndWhatWaitsOtherwiseIsLeft() {
        // Given
        HashEntryPublished published = entry("a", true);
        HashEntryPublished proposed = entry("b", true);

        // When
        ImportPlan plan =
                plan(
                        line("a") + "\n" + line("b"),
                        Map.of(
                                published.key(),
                                new KnownEntry(published.key(), 3, null, Rows.write(published)),
                                proposed.key(),
                                new KnownEntry(proposed.key(), 1, Rows.write(proposed), null)));

        // Then
        assertThat(plan.entries()).extracting(SignalEntry::revision).containsExactly(4);
        assertThat(plan.faults()).extracting(LineFault::rule).containsExactly("proposed-already");
    }

    @Test
    void withoutAGoodLineItIsNothing() {
        assertThat(plan("nonsense", Map.of()).isNothing()).isTrue();
    }

    private static ImportPlan plan(String body, Map<String, KnownEntry> known) {
        List<LineFault> faults = new ArrayList<>();
        List<ImportPlan.Good> good =
                ImportPlan.good(HashLines.of(body.getBytes(UTF_8)), RULES, faults);
        return ImportPlan.of(good, known, faults, WISH);
    }

    private static String line(String digit) {
        return """
        {"bank": "b", "algorithm": "sha256", "hash": "%s", "category": "spam"}\
        """
                .formatted(digit.repeat(64));
    }

    private static HashEntryPublished entry(String digit, boolean confirmed) {
        return new HashEntryPublished("b", Algorithm.SHA256, digit.repeat(64), "spam", confirmed);
    }
}
