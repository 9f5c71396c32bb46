package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One product system on the way back: reads its feed, applies what it is asked to, delivers messages, and says what became of each.
final class SimulatedProduct implements Runnable {

    private static final long AFTER_TROUBLE_MILLIS = 1000;

    private final String client;
    private final Surroundings around;
    private final URI intake;

    SimulatedProduct(String client, Surroundings around) {
        this.client = client;
        this.around = around;
        this.intake = around.platform().intake();
    }

    @Override
    public void run() {
        String cursor = "";
        while (!around.ended().getAsBoolean()) {
            try {
                cursor = readOn(cursor);
            } catch (IOException e) {
                around.tally().trouble(client + " had no answer: " + e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String readOn(String cursor) throws IOException, InterruptedException {
        URI page =
                intake.resolve(
                        "/v1/feed?wait=1&limit=200" + (cursor.isEmpty() ? "" : "&after=" + cursor));
        Rest.Answer feed = around.rest().get(page, around.signIn().tokenOf(client));
        if (!feed.succeeded()) {
            around.tally().trouble(client + " could not read its feed: " + feed.summary());
            TimeUnit.MILLISECONDS.sleep(AFTER_TROUBLE_MILLIS);
            return cursor;
        }
        for (JsonNode item : feed.body().path("items")) {
            if (item.path("kind").asText().equals("ENFORCEMENT")) {
                apply(item.path("enforcement"));
            } else {
                deliver(item.path("message"));
            }
        }
        return feed.body().path("next").asText(cursor);
    }

    private void apply(JsonNode enforcement) throws IOException, InterruptedException {
        String id = enforcement.path("enforcementId").asText();
        Rest.Answer answer =
                around.rest()
                        .post(
                                intake.resolve("/v1/enforcements/" + id + "/outcome"),
                                around.signIn().tokenOf(client),
                                outcomeOf(id));
        if (answer.succeeded()) {
            around.tally().applied.increment();
        } else {
            around.tally()
                    .trouble(client + " could not confirm an enforcement: " + answer.summary());
        }
    }

    /// Three in a hundred find nothing left to act on, two in a hundred fail: as the id decides.
    private static Map<String, Object> outcomeOf(String enforcementId) {
        int share = Math.floorMod(enforcementId.hashCode(), 100);
        if (share < 3) {
            return Map.of("outcome", "MOOT", "reason", "already_gone");
        }
        return share < 5
                ? Map.of("outcome", "FAILED", "reason", "not_supported")
                : Map.of("outcome", "APPLIED");
    }

    private void deliver(JsonNode message) throws IOException, InterruptedException {
        URI delivered =
                intake.resolve("/v1/messages/" + message.path("messageId").asText() + "/delivered");
        Rest.Answer answer =
                around.rest().post(delivered, around.signIn().tokenOf(client), Map.of());
        if (answer.succeeded()) {
            around.tally().delivered.increment();
        } else {
            around.tally().trouble(client + " could not confirm a message: " + answer.summary());
        }
    }
}
