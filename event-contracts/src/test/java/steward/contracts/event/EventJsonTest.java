package steward.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.event.EventReading.Cause;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.id.CaseId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;

class EventJsonTest {

    private static final String DATA =
            """
            {"submissionId":"s-1","caseId":"c-1","region":"emea","linkedAt":"2026-11-21T09:00:00Z"}\
            """;

    private static final String EVENT =
            """
            {"specversion":"1.0","id":"e-1","source":"/steward/triage","type":"steward.submission.linked.v1",\
            "time":"2026-11-21T09:00:01Z","subject":"social-app/USER/u-1","datacontenttype":"application/json","data":\
            """
                    + DATA
                    + "}";

    private static final SubmissionLinked LINKED =
            new SubmissionLinked(
                    new SubmissionId("s-1"),
                    new CaseId("c-1"),
                    "emea",
                    Instant.parse("2026-11-21T09:00:00Z"));

    @Test
    void anEventIsReadWithItsEnvelope() {
        assertThat(read(EVENT)).isEqualTo(new Known<>(eventOf(LINKED)));
    }

    @Test
    void anEventIsWrittenAsCloudEventsWithoutWhatIsAbsent() {
        assertThat(new String(EventJson.write(eventOf(LINKED)), StandardCharsets.UTF_8))
                .isEqualTo(EVENT);
    }

    @Test
    void aTypeThatThisReaderDoesNotKnowIsToldAsSuch() {
        String newer = EVENT.replace("submission.linked.v1", "submission.vanished.v1");

        assertThat(read(newer)).isEqualTo(new UnknownType<>("steward.submission.vanished.v1"));
    }

    @Test
    void aTypeOfAnotherTopicIsUnknownHere() {
        String foreign = EVENT.replace("submission.linked.v1", "decision.recorded.v1");

        assertThat(read(foreign)).isEqualTo(new UnknownType<>("steward.decision.recorded.v1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Steward X", "steward.\\n", "<script>", "0"})
    void aTypeThatCouldNotStandInAMetricIsMalformed(String type) {
        String hostile = EVENT.replace("steward.submission.linked.v1", type);

        assertThat(read(hostile)).isEqualTo(malformed(Cause.INVALID_VALUE, "/type"));
    }

    @Test
    void fieldsThatThisReaderDoesNotKnowAreIgnored() {
        String newer =
                EVENT.replace("\"region\"", "\"weather\":{\"rain\":[1,2]},\"region\"")
                        .replace("\"subject\"", "\"partitionkey\":\"x\",\"subject\"");

        assertThat(read(newer)).isEqualTo(new Known<>(eventOf(LINKED)));
    }

    @Test
    void anEmptyRecordIsNotJson() {
        assertThat(EventJson.read(null, AssessmentFact.class))
                .isEqualTo(malformed(Cause.NOT_JSON, ""));
        assertThat(read("")).isEqualTo(malformed(Cause.NOT_JSON, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{]", "nonsense", "{\"a\":1}}", "{\"a\":NaN}", "{'a':1}", "\uFEFF{}"})
    void whatIsNotOneJsonDocumentIsNotJson(String text) {
        assertThat(read(text)).isEqualTo(malformed(Cause.NOT_JSON, ""));
    }

    @Test
    void somethingBehindTheDocumentIsNotJson() {
        assertThat(read(EVENT + " true")).isEqualTo(malformed(Cause.NOT_JSON, ""));
        assertThat(read(EVENT + EVENT)).isEqualTo(malformed(Cause.NOT_JSON, ""));
    }

    @Test
    void aNameTwiceInOneObjectIsNotJson() {
        String twice =
                EVENT.replace("\"region\":\"emea\"", "\"region\":\"emea\",\"region\":\"apac\"");

        assertThat(read(twice)).isEqualTo(malformed(Cause.NOT_JSON, ""));
    }

    @Test
    void bytesThatAreNotUtf8AreNotJson() {
        byte[] latin1 = EVENT.replace("emea", "Köln").getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = EVENT.getBytes(StandardCharsets.UTF_16);
        byte[] surrogateInUtf8 = EVENT.replace("emea", "???").getBytes(StandardCharsets.UTF_8);
        int at = EVENT.indexOf("emea");
        surrogateInUtf8[at] = (byte) 0xED;
        surrogateInUtf8[at + 1] = (byte) 0xA0;
        surrogateInUtf8[at + 2] = (byte) 0x80;

        assertThat(EventJson.read(latin1, AssessmentFact.class))
                .isEqualTo(malformed(Cause.NOT_JSON, ""));
        assertThat(EventJson.read(utf16, AssessmentFact.class))
                .isEqualTo(malformed(Cause.NOT_JSON, ""));
        assertThat(EventJson.read(surrogateInUtf8, AssessmentFact.class))
                .isEqualTo(malformed(Cause.NOT_JSON, ""));
    }

    @Test
    void anEventOfMoreThan64KiBIsTooLargeAndOneOfJustThatIsRead() {
        int room = Event.MAX_BYTES - EVENT.length();

        assertThat(read(EVENT + " ".repeat(room))).isInstanceOf(Known.class);
        assertThat(read(EVENT + " ".repeat(room + 1))).isEqualTo(malformed(Cause.TOO_LARGE, ""));
    }

    @Test
    void aDepthBombIsTooDeep() {
        String bomb = EVENT.replace("\"emea\"", "[".repeat(20_000) + "]".repeat(20_000));

        assertThat(read(bomb)).isEqualTo(malformed(Cause.TOO_DEEP, ""));
    }

    @Test
    void aNumberBombIsRefused() {
        String digits = EVENT.replace("\"emea\"", "9".repeat(50_000));
        String exponent = EVENT.replace("\"region\"", "\"extra\":1e999999999,\"region\"");

        assertThat(read(digits)).isEqualTo(malformed(Cause.TOO_DEEP, ""));
        assertThat(read(exponent)).isEqualTo(malformed(Cause.INVALID_VALUE, "/data/extra"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\ud83d", "\\udee1b", "\\ud83d\\ud83d"})
    void nulAndHalfASurrogatePairAreRefused(String hostile) {
        assertThat(read(EVENT.replace("emea", hostile)))
                .isEqualTo(malformed(Cause.INVALID_VALUE, "/data/region"));
        assertThat(read(EVENT.replace("\"region\"", "\"" + hostile + "\":[],\"region\"")))
                .isEqualTo(malformed(Cause.INVALID_VALUE, "/data/*"));
        assertThat(read(EVENT.replace("/steward/triage", hostile)))
                .isEqualTo(malformed(Cause.INVALID_VALUE, "/source"));
    }

    @Test
    void wholeSurrogatePairsAreText() {
        assertThat(read(EVENT.replace("emea", "\\ud83d\\udee1"))).isInstanceOf(Known.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"text\"", "null", "{}", "{\"specversion\":\"0.3\"}"})
    void whatIsNoCloudEventIsToldAsSuch(String text) {
        assertThat(read(text)).isEqualTo(malformed(Cause.NOT_CLOUD_EVENTS_1_0, "/specversion"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source", "type", "time", "subject", "data"})
    void aMissingFieldOfTheEnvelopeIsNamed(String field) {
        String lacking = EVENT.replace("\"" + field + "\":", "\"x" + field + "\":");

        assertThat(read(lacking)).isEqualTo(malformed(Cause.MISSING_FIELD, "/" + field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"e-1\"|7|WRONG_TYPE|/id",
                "\"e-1\"|\" \"|INVALID_VALUE|/id",
                "\"2026-11-21T09:00:01Z\"|\"yesterday\"|INVALID_VALUE|/time",
                "\"datacontenttype\"|\"sequence\":\"one\",\"datacontenttype\"|WRONG_TYPE|/sequence",
                "\"emea\"|5|WRONG_TYPE|/data/region",
                "\"emea\"|true|WRONG_TYPE|/data/region",
                "\"emea\"|{}|WRONG_TYPE|/data/region",
                "\"emea\"|null|MISSING_FIELD|/data/region",
                "\"c-1\"|\"\"|INVALID_VALUE|/data/caseId",
                "\"2026-11-21T09:00:00Z\"|\"soon\"|INVALID_VALUE|/data/linkedAt",
            })
    void aWrongValueIsNamedByCauseAndPlace(String good, String bad, Cause cause, String path) {
        assertThat(read(EVENT.replace(good, bad))).isEqualTo(malformed(cause, path));
    }

    @Test
    void anIdOfMoreThan100CharactersIsMalformedAndNotAnException() {
        assertThat(read(EVENT.replace("e-1", "e".repeat(101))))
                .isEqualTo(malformed(Cause.INVALID_VALUE, "/id"));
    }

    @Test
    void dataThatIsNoObjectIsOfTheWrongType() {
        assertThat(read(EVENT.replace(DATA, "[]"))).isEqualTo(malformed(Cause.WRONG_TYPE, "/data"));
    }

    @Test
    void anEnumValueThatThisReaderDoesNotKnowIsMalformed() {
        String event =
                EVENT.replace("submission.linked.v1", "submission.settled.v1")
                        .replace(
                                DATA,
                                "{\"submissionId\":\"s-1\",\"reason\":\"BOREDOM\",\"settledAt\":\"2026-11-21T09:00:00Z\"}");

        assertThat(read(event)).isEqualTo(malformed(Cause.INVALID_VALUE, "/data/reason"));
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        SubmissionLinked hostile =
                new SubmissionLinked(
                        new SubmissionId("s-1"), new CaseId("c-1"), "secret\0", Instant.EPOCH);

        assertThatThrownBy(() -> EventJson.write(eventOf(hostile)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/data/region")
                .hasMessageNotContaining("secret");
    }

    private static EventReading<AssessmentFact> read(String text) {
        return EventJson.read(text.getBytes(StandardCharsets.UTF_8), AssessmentFact.class);
    }

    private static Event<AssessmentFact> eventOf(AssessmentFact fact) {
        return new Event<>(
                new EventId("e-1"),
                "/steward/triage",
                Instant.parse("2026-11-21T09:00:01Z"),
                "social-app/USER/u-1",
                0,
                null,
                fact);
    }

    private static Malformed<AssessmentFact> malformed(Cause cause, String path) {
        return new Malformed<>(cause, path);
    }
}
