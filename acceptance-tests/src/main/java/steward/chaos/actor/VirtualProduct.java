package steward.chaos.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import steward.chaos.actor.LoggedCalls.Ask;
import steward.chaos.actor.LoggedCalls.Outcome;
import steward.chaos.history.Operation;
import steward.demo.ProductDoor;
import steward.demo.input.GeneratedReport;

/// A product system: sends reports until it knows that they were taken in, reads its feed, and answers each item until it knows that it was heard.
final class VirtualProduct implements Runnable {

    private static final long AFTER_TROUBLE_MILLIS = 1500;
    private static final double GIVES_UP = 0.02;
    private static final double LOOKS = 0.1;
    private static final double FORGETS_ITS_PLACE = 0.02;

    private final String client;
    private final Scene scene;
    private final ProductDoor door;
    private final LoggedCalls calls;
    private final SplittableRandom dice;
    private String place = "";
    private long asked;

    VirtualProduct(String client, Scene scene) {
        this.client = client;
        this.scene = scene;
        this.door =
                new ProductDoor(client, scene.rest(), scene.signIn(), scene.platform().intake());
        this.calls = new LoggedCalls(client, scene);
        this.dice = scene.dice(client);
    }

    @Override
    public void run() {
        scene.work(this::readOn);
    }

    /// Sends one report; a few are given up when the first answer is lost.
    void send(GeneratedReport report) throws InterruptedException {
        SplittableRandom choice = scene.dice(report.idempotencyKey());
        Ask ask =
                Ask.of(Operation.REPORT, report.idempotencyKey())
                        .hearing(answer ->
                                Map.of("submission", answer.path("submissionId").asText()));
        boolean givesUp = choice.nextDouble() < GIVES_UP;
        Outcome sent =
                calls.untilKnown(
                        ask,
                        () -> door.report(report),
                        () -> givesUp || scene.over().getAsBoolean());
        if (sent.isOk()) {
            String submission = sent.body().path("submissionId").asText();
            scene.sightings().saw(Sightings.Kind.SUBMISSION, submission, client);
            if (choice.nextDouble() < LOOKS) {
                var _ =
                        calls.once(
                                Ask.of(Operation.LOOK_AT_REPORT, submission),
                                () -> door.submission(submission));
            }
        }
    }

    private long readOn() throws InterruptedException {
        String after = dice.nextDouble() < FORGETS_ITS_PLACE ? "" : place;
        Outcome feed =
                calls.once(
                        Ask.of(Operation.READ_FEED, Long.toString(asked++))
                                .hearing(VirtualProduct::itemsOf),
                        () -> door.feed(after));
        if (!feed.isOk()) {
            return AFTER_TROUBLE_MILLIS;
        }
        for (JsonNode item : feed.body().path("items")) {
            if (item.path("kind").asText().equals("ENFORCEMENT")) {
                confirm(item.path("enforcement"));
            } else {
                confirmMessage(item.path("message").path("messageId").asText());
            }
        }
        place = feed.body().path("next").asText(place);
        return 0;
    }

    private void confirm(JsonNode enforcement) throws InterruptedException {
        String id = enforcement.path("enforcementId").asText();
        scene.sightings().saw(Sightings.Kind.ENFORCEMENT, id, client);
        var _ =
                calls.untilKnown(
                        Ask.of(Operation.CONFIRM_ENFORCEMENT, id),
                        () -> door.confirm(enforcement),
                        scene.over());
    }

    private void confirmMessage(String id) throws InterruptedException {
        var _ =
                calls.untilKnown(
                        Ask.of(Operation.CONFIRM_MESSAGE, id),
                        () -> door.delivered(id),
                        scene.over());
    }

    /// Whose they are, the topics say.
    private static Map<String, String> itemsOf(JsonNode feed) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            items.add(
                    item.at("/enforcement/enforcementId").asText()
                            + item.at("/message/messageId").asText());
        }
        return Map.of("items", String.join(" ", items));
    }
}
