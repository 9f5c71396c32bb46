package steward.localplatform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import steward.localplatform.postgres.Database;

class TestPlatformIT {

    private final TestPlatform platform = TestPlatform.running();

    @Test
    void gives_every_topic_of_the_list_and_nothing_of_the_former_test() {
        // When
        platform.freshTopics();
        platform.freshTopics();

        // Then
        assertThat(platform.topics())
                .contains("steward.submissions.v1", "steward.cases.emea.v1.dlq")
                .allMatch(name -> name.startsWith("steward."));
    }

    @Test
    void gives_an_empty_database_under_a_name_that_was_used_before() throws SQLException {
        // Given
        write(platform.freshDatabase("trial"), "create table rows_of_the_former_test (id int)");

        // When
        Database fresh = platform.freshDatabase("trial");

        // Then
        write(fresh, "create table rows_of_the_former_test (id int)");
    }

    @Test
    void gives_a_token_with_the_claims_of_the_person() {
        // When
        String token = platform.token("bruno");

        // Then
        assertThat(claims(token))
                .contains("\"sub\":\"bruno\"")
                .contains("\"roles\":[\"moderator\"]")
                .contains("\"vendor\":\"northwind\"")
                .contains("\"aud\":\"steward\"")
                .contains("\"iss\":\"" + platform.issuer() + "\"");
    }

    @Test
    void gives_a_token_that_expired() {
        assertThat(claims(platform.expiredToken())).contains("\"exp\":1000000000");
    }

    private static String claims(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static void write(Database database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
