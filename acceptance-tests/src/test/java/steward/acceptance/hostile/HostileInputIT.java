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
    void aBodyThatNothingCanBeMadeOfIsRefusedByEveryOperation() throws Exception {
        // Given
        List<Callable<Answered>> all = new ArrayList<>();
        for (Door door : Door.readingABody(steward)) {
            SampleBody sample = SampleBody.of(door.operation().schema());
            for (HostileDocument document : HostileDocument.all(listener.address())) {
                if (document.isNothing() && !door.operation().needsBody()) {
                    continue;
                }
                all.add(() ->
                        door.send(
                                document.name(),
                                door.path(),
                                document.of(sample.text()),
                                document.headers()));
            }
        }

        // When
        List<Answered> answers = new Volley(AT_ONCE).send(all);

        // Then
        assertThat(answers).hasSizeGreaterThan(500);
        assertThat(answers)
                .flatMap(answer -> answer.flawUnlessRefused().stream().toList())
                .isEmpty();
    }

    @Test
    void anyValueIsTakenByEachOperationAsItIsOrRefusedWithoutRepeatingIt() throws Exception {
        assertTakenOrRefused(eachValueInEveryFifthPlace());
    }

    /// Every value in every place, some ten thousand requests.
    @Test
    @Tag("long")
    void anyValueInAnyPlaceIsTakenAsItIsOrRefusedWithoutRepeatingIt() throws Exception {
        assertTakenOrRefused((_, _, _) -> true);
    }

    private void assertTakenOrRefused(Chosen chosen) throws Exception {
        // Given
        List<Map.Entry<String, String>> values =
                List.copyOf(HostileValues.all(listener.address()).entrySet());
        List<Callable<Answered>> all = new ArrayList<>();
        for (Door door : Door.readingABody(steward)) {
            SampleBody sample = SampleBody.of(door.operation().schema());
            List<String> places = placesOf(door, sample);
            for (int place = 0; place < places.size(); place++) {
                for (int value = 0; value < values.size(); value++) {
                    if (chosen.is(place, value, places.size())) {
                        all.add(asValue(door, sample, places.get(place), values.get(value)));
                    }
                }
            }
        }

        // When
        List<Answered> answers = new Volley(AT_ONCE).send(all);

        // Then
        assertThat(answers).hasSizeGreaterThan(1_500);
        assertThat(answers).flatMap(answer -> answer.flaw().stream().toList()).isEmpty();
        assertThat(answers).filteredOn(answer -> answer.status() == 202).isNotEmpty();
    }

    /// Which values are sent in which places of one operation.
    private interface Chosen {
        boolean is(int place, int value, int places);
    }

    /// Each operation gets each value, each place a fifth of them: every operation has a reader of its own, while its fields share a few. Where there are fewer than
    /// five places, each value is in one of them.
    private static Chosen eachValueInEveryFifthPlace() {
        return (place, value, places) -> (place + value) % Math.min(places, 5) == 0;
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
        assertAWordOrRefused(eachValueInEveryFifthPlace());
    }

    @Test
    @Tag("long")
    void anyTextInEveryPathQueryAndHeaderIsAWordOrRefused() throws Exception {
        assertAWordOrRefused((_, _, _) -> true);
    }

    private void assertAWordOrRefused(Chosen chosen) throws Exception {
        // Given
        List<Map.Entry<String, String>> texts =
                List.copyOf(HostileValues.texts(listener.address()).entrySet());
        List<Callable<Answered>> all = new ArrayList<>();
        for (Door door : Door.all(steward)) {
            byte[] body = bodyOf(door);
            for (int text = 0; text < texts.size(); text++) {
                List<Callable<Answered>> places =
                        asWords(door, body, texts.get(text).getKey(), texts.get(text).getValue());
                for (int place = 0; place < places.size(); place++) {
                    if (chosen.is(place, text, places.size())) {
                        all.add(places.get(place));
                    }
                }
            }
            for (String path : PATHS) {
                all.add(() ->
                        door.send(path + " in the path", door.pathWith(path), body, Map.of()));
            }
        }

        // When
        List<Answered> answers = new Volley(AT_ONCE).send(all);

        // Then
        assertThat(answers).hasSizeGreaterThan(1_000);
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
