package steward.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;

/// Every operation that the services publish against everything in the corpus: an answer in time that is none of our faults, a problem where it is a refusal, nothing
/// repeated, nothing fetched, and a platform that is as well as before. A new operation or field is in here as soon as it is in the OpenAPI document.
@ExtendWith(StartedPlatform.class)
class HostileInputIT {

    private static final int AT_ONCE = 16;
    private static final byte[] NO_BODY = {};

    private static final List<String> PATHS =
            List.of(
                    "%00",
                    "%0d%0aSet-Cookie:%20a=b",
                    "%c0%ae%c0%ae",
                    "%ff%fe",
                    "..%2f..%2fetc",
                    "..;",
                    "%2e%2e",
                    "%25%30%30");

    /// What is longer is no request for anything of Steward: the server answers it with a bare 414 or 431.
    private static final int MOST_IN_A_PATH = 200;

    private static final int MOST_IN_A_HEADER = 500;

    private final Steward steward;
    private final Calm before;
    private SilentListener listener;

    HostileInputIT(Steward steward) {
        this.steward = steward;
        this.before = Calm.of(steward);
    }

    @BeforeEach
    void listen() throws Exception {
        Door.signInEverybody(steward);
        listener = SilentListener.start();
    }

    @AfterEach
    void nothingWasFetchedAndThePlatformIsWell() throws Exception {
        try (SilentListener heard = listener) {
            before.assertUndisturbed();
            assertThat(heard.calls()).isZero();
        }
    }

    @Test
    void aBodyThatNothingCanBeMadeOfIsRefusedByOperations() throws Exception {
        assertRefused((door, document) -> (door + document) % 3 == 0);
    }

    @Test
    @Tag("long")
    void aBodyThatNothingCanBeMadeOfIsRefusedByEveryOperation() throws Exception {
        assertRefused((_, _) -> true);
    }

    private void assertRefused(ChosenDocument chosen) throws Exception {
        // Given
        List<Callable<Answered>> all = new ArrayList<>();
        List<Door> doors = Door.readingABody(steward);
        List<HostileDocument> documents = HostileDocument.all(listener.address());
        for (int door = 0; door < doors.size(); door++) {
            for (int document = 0; document < documents.size(); document++) {
                if (chosen.is(door, document)) {
                    sending(doors.get(door), documents.get(document)).ifPresent(all::add);
                }
            }
        }

        // When
        List<Answered> answers = new Volley(AT_ONCE).send(all);

        // Then
        assertThat(answers).hasSizeGreaterThan(4 * doors.size());
        assertThat(answers)
                .flatMap(answer -> answer.flawUnlessRefused().stream().toList())
                .isEmpty();
    }

    /// Which documents are sent to which operation.
    private interface ChosenDocument {
        boolean is(int door, int document);
    }

    private static Optional<Callable<Answered>> sending(Door door, HostileDocument document) {
        if (document.isNothing() && !door.operation().needsBody()) {
            return Optional.empty();
        }
        SampleBody sample = SampleBody.of(door.operation().schema());
        return Optional.of(() ->
                door.send(
                        document.name(),
                        door.path(),
                        document.of(sample.text()),
                        document.headers()));
    }

    @Test
    void aValueIsTakenByAnOperationAsItIsOrRefusedWithoutRepeatingIt() throws Exception {
        assertTakenOrRefused(oneIn(12));
    }

    /// Every value in every place, some ten thousand requests.
    @Test
    @Tag("long")
    void anyValueInAnyPlaceIsTakenAsItIsOrRefusedWithoutRepeatingIt() throws Exception {
        assertTakenOrRefused(oneIn(1));
    }

    private void assertTakenOrRefused(Chosen chosen) throws Exception {
        // Given
        List<Map.Entry<String, String>> values =
                List.copyOf(HostileValues.all(listener.address()).entrySet());
        List<Callable<Answered>> all = new ArrayList<>();
        List<Door> doors = Door.readingABody(steward);
        for (int door = 0; door < doors.size(); door++) {
            SampleBody sample = SampleBody.of(doors.get(door).operation().schema());
            List<String> places = placesOf(doors.get(door), sample);
            for (int place = 0; place < places.size(); place++) {
                for (int value = 0; value < values.size(); value++) {
                    if (chosen.is(door, place, value)) {
                        all.add(
                                asValue(
                                        doors.get(door),
                                        sample,
                                        places.get(place),
                                        values.get(value)));
                    }
                }
            }
        }

        // When
        List<Answered> answers = new Volley(AT_ONCE).send(all);

        // Then
        assertThat(answers).hasSizeGreaterThan(500);
        assertThat(answers).flatMap(answer -> answer.flaw().stream().toList()).isEmpty();
        assertThat(answers).filteredOn(answer -> answer.status() == 202).isNotEmpty();
    }

    /// Which values are sent in which places of which operation.
    private interface Chosen {
        boolean is(int door, int place, int value);
    }

    /// One request of so many: each value and each place has its turn, as its neighbours have other ones.
    private static Chosen oneIn(int many) {
        return (door, place, value) -> (door + place + value) % many == 0;
    }

    private static Callable<Answered> asValue(
            Door door, SampleBody sample, String place, Map.Entry<String, String> value) {
        return () ->
                door.send(
                        value.getKey() + " as " + place,
                        door.path(),
                        sample.with(place, value.getValue()).getBytes(StandardCharsets.UTF_8),
                        Map.of());
    }

    @Test
    void anyTextInAPathAQueryOrAHeaderIsAWordOrRefused() throws Exception {
        assertAWordOrRefused(oneIn(5));
    }

    @Test
    @Tag("long")
    void anyTextInEveryPathQueryAndHeaderIsAWordOrRefused() throws Exception {
        assertAWordOrRefused(oneIn(1));
    }

    private void assertAWordOrRefused(Chosen chosen) throws Exception {
        // Given
        List<Map.Entry<String, String>> texts =
                List.copyOf(HostileValues.texts(listener.address()).entrySet());
        List<Callable<Answered>> all = new ArrayList<>();
        List<Door> doors = Door.all(steward);
        for (int at = 0; at < doors.size(); at++) {
            Door door = doors.get(at);
            byte[] body = bodyOf(door);
            for (int text = 0; text < texts.size(); text++) {
                List<Callable<Answered>> places =
                        asWords(door, body, texts.get(text).getKey(), texts.get(text).getValue());
                for (int place = 0; place < places.size(); place++) {
                    if (chosen.is(at, place, text)) {
                        all.add(places.get(place));
                    }
                }
            }
            for (int path = 0; path < PATHS.size(); path++) {
                if (chosen.is(at, 0, path)) {
                    String odd = PATHS.get(path);
                    all.add(() ->
                            door.send(odd + " in the path", door.pathWith(odd), body, Map.of()));
                }
            }
        }

        // When
        List<Answered> answers = new Volley(AT_ONCE).send(all);

        // Then
        assertThat(answers).hasSizeGreaterThan(300);
        assertThat(answers).flatMap(answer -> answer.flaw().stream().toList()).isEmpty();
    }

    @Test
    void whatIsWrongOnTheWireEndsItsConnectionAndNoOther() throws Exception {
        // Given
        List<Callable<Optional<String>>> all = new ArrayList<>();
        for (Door door : Door.writing(steward)) {
            for (WireAttack attack : WireAttack.all()) {
                all.add(() -> Wire.of(door, attack).flaw());
            }
        }

        // When
        List<Optional<String>> flaws = new Volley(all.size()).send(all);

        // Then
        assertThat(flaws).flatMap(flaw -> flaw.stream().toList()).isEmpty();
    }

    /// A report in a line is read as one that comes alone, which is another operation's.
    private static List<String> placesOf(Door door, SampleBody sample) {
        return sample.places().stream()
                .filter(place -> !door.answersLineByLine() || !place.startsWith("/report/"))
                .toList();
    }

    private static List<Callable<Answered>> asWords(
            Door door, byte[] body, String name, String text) {
        String escaped =
                URLEncoder.encode(atMost(MOST_IN_A_PATH, text), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        List<Callable<Answered>> all = new ArrayList<>();
        all.add(() -> door.send(name + " in the path", door.pathWith(escaped), body, Map.of()));
        for (String query : door.operation().queries()) {
            all.add(() ->
                    door.send(
                            name + " as " + query,
                            door.path() + "?" + query + "=" + escaped,
                            body,
                            Map.of()));
        }
        if (!door.operation().method().equals("GET")) {
            all.add(() -> door.send(name + " in headers", door.path(), body, headersOf(text)));
        }
        return all;
    }

    private static Map<String, String> headersOf(String text) {
        return Stream.of(
                        "Idempotency-Key",
                        "traceparent",
                        "tracestate",
                        "baggage",
                        "X-Forwarded-For",
                        "X-Forwarded-Host",
                        "Accept-Language")
                .collect(Collectors.toMap(Function.identity(), _ -> printable(text)));
    }

    /// As much of a text as a header of an honest client holds.
    private static String printable(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return atMost(MOST_IN_A_HEADER, printable).strip() + ".";
    }

    private static String atMost(int length, String text) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private static byte[] bodyOf(Door door) {
        return door.mediaType().isEmpty()
                ? NO_BODY
                : SampleBody.of(door.operation().schema()).text().getBytes(StandardCharsets.UTF_8);
    }
}
