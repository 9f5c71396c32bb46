package steward.review.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    @Test
    void whatIsOptedOutOfIsWithheldAndSinceWhenStays() {
        Profile monday = choose(Profile.EMPTY, List.of("self_harm"), Map.of(), MONDAY);
        Profile tuesday = choose(monday, List.of("self_harm", "hate_speech"), Map.of(), TUESDAY);

        assertThat(tuesday.withheld()).containsExactly("hate_speech", "self_harm");
        assertThat(tuesday.optOuts())
                .containsExactly(
                        new OptOut("hate_speech", TUESDAY), new OptOut("self_harm", MONDAY));
        assertThat(choose(tuesday, List.of(), Map.of(), TUESDAY).withheld()).isEmpty();
    }

    @Test
    void aConsentThatIsWithdrawnWithholdsAndIsKeptOnRecord() {
        Profile given = choose(Profile.EMPTY, List.of(), Map.of("minor_safety", "2"), MONDAY);
        Profile withdrawn = choose(given, List.of(), Map.of(), TUESDAY);

        assertThat(given.withheld()).isEmpty();
        assertThat(withdrawn.withheld()).containsExactly("minor_safety");
        assertThat(withdrawn.consents())
                .containsExactly(new Consent("minor_safety", "2", MONDAY, TUESDAY));
    }

    @Test
    void aConsentToALaterTextReplacesTheOneBefore() {
        Profile first = choose(Profile.EMPTY, List.of(), Map.of("minor_safety", "2"), MONDAY);
        Profile later = choose(first, List.of(), Map.of("minor_safety", "3"), TUESDAY);

        assertThat(later.withheld()).isEmpty();
        assertThat(later.consents())
                .containsExactly(
                        new Consent("minor_safety", "2", MONDAY, TUESDAY),
                        new Consent("minor_safety", "3", TUESDAY, null));
    }

    @Test
    void choosingTheSameAgainChangesNothing() {
        Profile once = choose(Profile.EMPTY, List.of("spam"), Map.of("minor_safety", "2"), MONDAY);

        assertThat(choose(once, List.of("spam"), Map.of("minor_safety", "2"), TUESDAY))
                .isEqualTo(once);
    }

    @Test
    void ofAManyTimesChangedMindTheLastConsentsStayOnRecord() {
        Profile profile = Profile.EMPTY;
        for (int i = 1; i <= 40; i++) {
            profile =
                    choose(
                            profile,
                            List.of(),
                            Map.of("minor_safety", "" + i),
                            MONDAY.plusSeconds(i));
        }

        assertThat(profile.consents())
                .extracting(Consent::version)
                .containsExactly("36", "37", "38", "39", "40");
    }

    private static Profile choose(
            Profile before, List<String> optOuts, Map<String, String> consents, Instant at) {
        return new Choices(optOuts, consents).in(before, at);
    }
}
