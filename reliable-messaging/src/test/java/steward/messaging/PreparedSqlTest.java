package steward.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreparedSqlTest {

    @Test
    void namesBecomePlacesInTheirOrder() {
        assertThat(textOf("select :first, :second")).isEqualTo("select $1, $2");
    }

    @Test
    void aNameThatStandsTwiceHasOnePlace() {
        assertThat(textOf("select :id where :other = :id")).isEqualTo("select $1 where $2 = $1");
    }

    @Test
    void whatIsQuotedIsLeftAlone() {
        assertThat(textOf("select '00:00:00', ':name', :id"))
                .isEqualTo("select '00:00:00', ':name', $1");
    }

    @Test
    void aNameEndsWhereItsLettersEnd() {
        assertThat(textOf("any(cast(:ids as text[]))")).isEqualTo("any(cast($1 as text[]))");
    }

    @Test
    void aColonWithoutANameStays() {
        assertThat(textOf("select a[1 : 2]")).isEqualTo("select a[1 : 2]");
    }

    private static String textOf(String sql) {
        return PreparedSql.of(sql).text();
    }
}
