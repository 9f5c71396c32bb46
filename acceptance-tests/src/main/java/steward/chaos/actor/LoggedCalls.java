package steward.chaos.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import steward.chaos.history.Asked;
import steward.chaos.history.History;
import steward.chaos.history.HistoryRecord.Kind;
import steward.chaos.history.Operation;
import steward.demo.Rest;

/// The requests of one actor: each is in the history before it is sent, and once more with what came of it.
final class LoggedCalls {

    private static final long BEFORE_THE_NEXT_MILLIS = 400;
    private static final long LONGEST_PAUSE_MILLIS = 6000;

    private final String actor;
    private final History history;
    private final Canary canary;

    LoggedCalls(String actor, Scene scene) {
        this.actor = actor;
        this.history = scene.history();
        this.canary = scene.canary();
    }

    /// A request as it is sent.
    interface Request {
        Rest.Answer send() throws IOException, InterruptedException;
    }

    /// What is asked for.
    ///
    /// @param key the same for a request that is repeated
    /// @param facts ids that are sent
    /// @param heard the ids in an answer of 2xx that the checker wants to know
    record Ask(
            Operation operation,
            String key,
            Map<String, String> facts,
            Function<JsonNode, Map<String, String>> heard) {

        static Ask of(Operation operation, String key) {
            return new Ask(operation, key, Map.of(), _ -> Map.of());
        }

        Ask saying(String name, String id) {
            Map<String, String> more = new HashMap<>(facts);
            more.put(name, id);
            return new Ask(operation, key, more, heard);
        }

        Ask hearing(Function<JsonNode, Map<String, String>> ids) {
            return new Ask(operation, key, facts, ids);
        }
    }

    /// What came of it.
    ///
    /// @param body missing where there was none
    record Outcome(Kind kind, int status, JsonNode body) {

        boolean isOk() {
            return kind == Kind.OK;
        }

        boolean isKnown() {
            return kind != Kind.UNKNOWN;
        }
    }

    /// Sends it once.
    Outcome once(Ask ask, Request request) throws InterruptedException {
        Asked asked = new Asked(actor, ask.operation(), ask.key());
        long call = history.invoked(asked, ask.facts());
        try {
            Rest.Answer answer = request.send();
            Kind kind = kindOf(answer.status());
            Map<String, String> facts = new HashMap<>(ask.facts());
            if (kind == Kind.OK) {
                facts.putAll(ask.heard().apply(answer.body()));
            } else {
                facts.put("problem", canary.isIn(answer.body().toString()) ? "leaks" : "clean");
            }
            history.ended(call, asked, kind, answer.status(), facts);
            return new Outcome(kind, answer.status(), answer.body());
        } catch (IOException e) {
            Map<String, String> facts = new HashMap<>(ask.facts());
            facts.put("because", e.getClass().getSimpleName());
            history.ended(call, asked, Kind.UNKNOWN, 0, facts);
            return new Outcome(Kind.UNKNOWN, 0, MissingNode.getInstance());
        }
    }

    /// Sends it again and again until its outcome is known, or somebody has had enough.
    Outcome untilKnown(Ask ask, Request request, java.util.function.BooleanSupplier enough)
            throws InterruptedException {
        Outcome outcome = once(ask, request);
        for (long pause = BEFORE_THE_NEXT_MILLIS;
                !outcome.isKnown() && !enough.getAsBoolean();
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            TimeUnit.MILLISECONDS.sleep(pause);
            outcome = once(ask, request);
        }
        return outcome;
    }

    /// 429 asks to come again, as 503 does: it is repeated, and was not done.
    private static Kind kindOf(int status) {
        if (status / 100 == 2) {
            return Kind.OK;
        }
        return status / 100 == 4 && status != 429 ? Kind.REFUSED : Kind.UNKNOWN;
    }
}
