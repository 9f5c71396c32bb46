package steward.bench.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import steward.demo.PlatformAddress;
import steward.demo.Registration;
import steward.demo.Rest;
import steward.demo.SignIn;
import steward.localplatform.process.CannotStart;

/// Cases as reports of a product make them, all of them in one market.
final class WaitingCases {

    private static final String PRODUCT = "social-app";
    private static final String MARKET = "TW";
    private static final String LEAD = "lead-apac";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Rest rest;
    private final SignIn signIn;
    private final PlatformAddress address;

    WaitingCases(Rest rest, PlatformAddress address) {
        this.rest = rest;
        this.address = address;
        this.signIn = new SignIn(rest, address.issuer(), Clock.systemUTC());
    }

    /// Reports so many posts, each of another author by another user, and waits until all of them can be claimed.
    void report(int cases) throws IOException, InterruptedException {
        new Registration(address.intake(), rest, signIn, Clock.systemUTC())
                .register(List.of(PRODUCT), List.of());
        URI reports = address.intake().resolve("/v1/reports");
        for (int number = 1; number <= cases; number++) {
            Rest.Answer answer = rest.post(reports, signIn.tokenOf(PRODUCT), reportOf(number));
            if (answer.status() != 202) {
                throw new CannotStart("A report was not accepted: " + answer.summary());
            }
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() < cases) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        "Of %d reported posts %d can be claimed".formatted(cases, waiting()));
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private int waiting() throws IOException, InterruptedException {
        int waiting = 0;
        for (JsonNode lane :
                rest.get(address.review().resolve("/v1/queues"), signIn.tokenOf(LEAD))
                        .body()
                        .path("queues")) {
            if (lane.path("market").asText().equals(MARKET)) {
                waiting += lane.path("queued").asInt();
            }
        }
        return waiting;
    }

    private static Map<String, Object> reportOf(int number) {
        String post = "bench-post-" + number;
        return Map.of(
                "reporter",
                Map.of("kind", "USER", "id", "bench-reporter-" + number, "locale", "en"),
                "subject",
                Map.of(
                        "product",
                        PRODUCT,
                        "type",
                        "post",
                        "id",
                        post,
                        "owner",
                        Map.of("id", "bench-author-" + number),
                        "text",
                        "Number %d: nobody who keeps %d geese should be let near a bandstand, and the one on Mill Lane least of all. Ask anybody who was there on Sunday."
                                .formatted(number, 2 * number + 5),
                        "language",
                        "en"),
                "category",
                "harassment",
                "market",
                MARKET,
                "note",
                "They go on about me since summer.");
    }
}
