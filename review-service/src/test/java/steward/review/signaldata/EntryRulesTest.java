package steward.review.signaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.access.Violation;
import steward.contracts.signal.HashEntryPublished.Algorithm;

class EntryRulesTest {

    private static final String HASH = "0a".repeat(32);

    private final EntryRules rules = new EntryRules(Set.of("spam")::contains);

    @Test
    void wordingThatCanBeSearchedHasNoFault() {
        assertThat(rules.faults("spam", "\\bfree (?:money|gifts?)\\b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unheard-of, free, category, one-of",
        "spam, (free, pattern, syntax",
        "spam, (?=free), pattern, syntax",
        "spam, '((a{1000}){1000}){1000}', pattern, size"
    })
    void wordingThatCannotIsRefusedByField(
            String category, String pattern, String field, String rule) {
        assertThat(rules.faults(category, pattern))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.rule()).isEqualTo(rule);
                    assertThat(fault.expected()).doesNotContain("free");
                });
    }

    @Test
    void aHashHasNoFault() {
        assertThat(rules.faults("bank-1", Algorithm.PDQ, HASH, "spam")).isEmpty();
    }

    @Test
    void eachFaultOfAHashIsNamed() {
        assertThat(rules.faults("Bank 1", null, HASH.toUpperCase(java.util.Locale.ROOT), null))
                .extracting(Violation::field)
                .containsExactly("bank", "algorithm", "hash", "category");
    }
}
