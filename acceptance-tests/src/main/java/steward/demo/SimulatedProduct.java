package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One product system on the way back: reads its feed, applies what it is asked to, delivers messages, and says what became of each.
final class SimulatedProduct implements Runnable {

    private static final long AFTER_TROUBLE_MILLIS = 1000;

    private final String client;
    private final Surroundings around;
    private final ProductDoor door;

    SimulatedProduct(String client, Surroundings around) {
        this.client = client;
        this.around = around;
        this.door =
                new ProductDoor(client, around.rest(), around.signIn(), around.platform().intake());
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
        Rest.Answer feed = door.feed(cursor);
        if (!feed.succeeded()) {
            around.tally().trouble(client + " could not read its feed: " + feed.summary());
            TimeUnit.MILLISECONDS.sleep(AFTER_TROUBLE_MILLIS);
            return cursor;
        }
        List<String> delivered = new ArrayList<>();
        for (JsonNode item : feed.body().path("items")) {
            if (item.path("kind").asText().equals("ENFORCEMENT")) {
                apply(item.path("enforcement"));
            } else {
                delivered.add(item.path("message").path("messageId").asText());
            }
        }
        if (!delivered.isEmpty()) {
            confirm(delivered);
        }
        return feed.body().path("next").asText(cursor);
    }

    private void apply(JsonNode enforcement) throws IOException, InterruptedException {
        Rest.Answer answer = door.confirm(enforcement);
        if (answer.succeeded()) {
            around.tally().applied.increment();
        } else {
            around.tally()
                    .trouble(client + " could not confirm an enforcement: " + answer.summary());
        }
    }

    private void confirm(List<String> messageIds) throws IOException, InterruptedException {
        Rest.Answer answer = door.delivered(messageIds);
        if (answer.succeeded() && answer.body().path("unknown").isEmpty()) {
            around.tally().delivered.add(messageIds.size());
        } else {
            around.tally().trouble(client + " could not confirm messages: " + answer.summary());
        }
    }
}
