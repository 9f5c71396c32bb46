package steward.review.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.review.workforce.PeopleFile.Row;

class PeopleFileTest {

    private static final List<String> HEADER = List.of("id", "roles", "markets", "until");

    @Test
    void aLineIsWhatARequestForThePersonWouldBe() {
        Row row = read("ana", "moderator", "DE; AT", "2027-01-31T00:00:00Z");

        assertThat(row)
                .isInstanceOfSatisfying(
                        Row.Person.class,
                        person -> {
                            assertThat(person.line()).isEqualTo(7);
                            assertThat(person.id()).isEqualTo("ana");
                            assertThat(person.request().roles()).containsExactly("moderator");
                            assertThat(person.request().markets()).containsExactly("DE", "AT");
                            assertThat(person.request().vendor()).isNull();
                            assertThat(person.request().until())
                                    .isEqualTo(Instant.parse("2027-01-31T00:00:00Z"));
                        });
    }

    @Test
    void aLineThatCannotBeReadNamesFieldRuleAndWhatToSend() {
        assertThat(errorOf(read("ana", "moderator"))).extracting(Violation::rule).isEqualTo("size");
        assertThat(errorOf(read("", "moderator", "", "")))
                .extracting(Violation::field)
                .isEqualTo("id");
        assertThat(errorOf(read("ana", "moderator", "", "soon")))
                .isEqualTo(
                        new Violation(
                                "until",
                                "instant",
                                "an instant of ISO 8601, as in 2027-01-31T00:00:00Z"));
    }

    @Test
    void theFirstLineNamesKnownColumnsEachOnceWithIdAndRoles() {
        assertThat(PeopleFile.TABLE.flaws(HEADER)).isEmpty();
        assertThat(PeopleFile.TABLE.flaws(List.of("id", "id", "salary")))
                .extracting(Violation::rule)
                .containsExactly("one-of", "required", "unique");
    }

    private static Row read(String... cells) {
        return PeopleFile.read(HEADER, new CsvLines.Line(7, List.of(cells)));
    }

    private static Violation errorOf(Row row) {
        return ((Row.Unreadable) row).error();
    }
}
