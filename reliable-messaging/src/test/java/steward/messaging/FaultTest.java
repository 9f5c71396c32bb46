package steward.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonEOFException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "57P01", "57P03", "53300", "53100", "40001", "40P01", "58030", "25006"
            })
    void what_the_database_says_of_itself_is_no_fault_of_the_record(String state) {
        assertThat(Fault.isOfInfrastructure(database(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "22003", "23502", "57014", "42601"})
    void what_the_database_says_of_the_data_is_a_fault_of_the_record(String state) {
        assertThat(Fault.isOfInfrastructure(database(state))).isFalse();
    }

    @Test
    void a_lost_connection_is_no_fault_of_the_record() {
        assertThat(Fault.isOfInfrastructure(new ConnectException("refused"))).isTrue();
        assertThat(Fault.isOfInfrastructure(ClosedConnectionException.INSTANCE)).isTrue();
        assertThat(Fault.isOfInfrastructure(new CompletionException(new TimeoutException())))
                .isTrue();
    }

    @Test
    void a_reset_that_the_system_reports_without_a_type_of_its_own_is_none_either() {
        assertThat(Fault.isOfInfrastructure(new IOException("Connection reset by peer"))).isTrue();
        assertThat(Fault.isOfInfrastructure(new JsonEOFException(null, null, "a record's")))
                .isFalse();
    }

    @Test
    void a_database_that_is_away_is_an_outage_and_one_that_is_wrong_is_not() {
        assertThat(Fault.isOutage(database("57P03"))).isTrue();
        assertThat(Fault.isOutage(database("40001"))).isTrue();
        assertThat(Fault.isOutage(new IOException("Broken pipe"))).isTrue();
        assertThat(Fault.isOutage(database("42P01"))).isFalse();
        assertThat(Fault.isOutage(database("57014"))).isFalse();
        assertThat(Fault.isOutage(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void a_broken_rule_is_a_fault_of_the_record_and_its_code_says_nothing_of_it() {
        // Given
        RuntimeException broken = new RuntimeException("x", new IllegalStateException("secret"));

        // Then
        assertThat(Fault.isOfInfrastructure(broken)).isFalse();
        assertThat(Fault.of(broken).code()).isEqualTo("IllegalStateException");
    }

    private static Throwable database(String state) {
        return new IllegalStateException(new PgException("secret", "ERROR", state, ""));
    }
}
