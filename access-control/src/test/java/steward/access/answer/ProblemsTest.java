package steward.access.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.Violation;
import steward.access.body.RequestJson;

/// The problems of bodies that a service reads by itself, line by line.
class ProblemsTest {

    private static final ObjectMapper JSON = RequestJson.mapper();

    record Line(
            @Nullable String idempotencyKey,
            @Nullable JsonNode report,
            @Nullable List<String> tags,
            @Nullable Limit limit) {}

    record Limit(int value) {
        Limit {
            if (value < 0) {
                throw ProblemException.invalid("limit", "min", "0 or more");
            }
        }
    }

    @Test
    void a_tree_and_a_list_are_looked_through_for_text_that_cannot_be_stored() {
        assertThat(problemOf("{\"report\":{\"a\":[{\"b\":\"\\u0000\"}]}}").errors())
                .containsExactly(unstorable("report"));
        assertThat(problemOf("{\"report\":{\"\\u0000\":1}}").errors())
                .containsExactly(unstorable("report"));
        assertThat(problemOf("{\"tags\":[\"a\",\"\\udfff\"]}").errors())
                .containsExactly(unstorable("tags[1]"));
    }

    @Test
    void half_a_surrogate_pair_in_a_key_is_malformed_to_the_parser_itself() {
        assertThat(problemOf("{\"report\":{\"\\ud800\":1}}").status()).isEqualTo(400);
    }

    @Test
    void whole_surrogate_pairs_and_nulls_pass() throws Exception {
        Line line =
                JSON.readValue(
                        "{\"idempotencyKey\":null,\"tags\":[\"\\ud83d\\ude00\"],\"report\":{\"a\":null}}"
                                .getBytes(UTF_8),
                        Line.class);
        assertThat(line.tags()).containsExactly("😀");
        assertThat(line.idempotencyKey()).isNull();
    }

    @Test
    void what_a_record_refuses_with_a_problem_stays_that_problem() {
        assertThat(problemOf("{\"limit\":{\"value\":-1}}").errors())
                .containsExactly(new Violation("limit", "min", "0 or more"));
    }

    @Test
    void a_document_beyond_the_limit_is_too_large_wherever_it_comes_from() {
        assertThat(problemOf("{\"tags\":[" + "\"aaaaaaa\",".repeat(30_000) + "\"a\"]}").status())
                .isEqualTo(413);
    }

    @Test
    void a_body_that_breaks_off_is_malformed_and_no_fault_of_ours() {
        InputStream broken = new PipedInputStream();
        Throwable failure = catchThrowable(() -> JSON.readValue(broken, Line.class));
        assertThat(Problems.of(failure).status()).isEqualTo(400);
    }

    @Test
    void a_store_that_is_away_is_503_however_deep_the_cause() {
        assertThat(
                        Problems.of(
                                        new IllegalStateException(
                                                new RuntimeException(new TimeoutException())))
                                .status())
                .isEqualTo(503);
        assertThat(Problems.of(new SQLTransientException("the database is away")).status())
                .isEqualTo(503);
        assertThat(Problems.of(new IllegalStateException("anything else")).status()).isEqualTo(500);
    }

    private static Violation unstorable(String field) {
        return new Violation(
                field,
                "characters",
                "text without the character NUL and without halves of surrogate pairs");
    }

    private static Problem problemOf(String json) {
        return Problems.of(catchThrowable(() -> JSON.readValue(json.getBytes(UTF_8), Line.class)));
    }
}
