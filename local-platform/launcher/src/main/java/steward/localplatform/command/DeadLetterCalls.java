package steward.localplatform.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import steward.localplatform.command.OperatorCall.Answer;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.process.Checkout;

/// The dead letters of the running services.
final class DeadLetterCalls {

    static final String LETTERS = "/v1/operations/dead-letters";

    private DeadLetterCalls() {}

    /// A letter belongs to one service; the others do not know it.
    static int whoeverHas(OperatorCall operator, String method, String path) {
        boolean answered = true;
        for (RunningProcess service : operator.services()) {
            Optional<Answer> answer = operator.ask(service, method, path, null);
            if (answer.isPresent() && answer.get().isDone()) {
                System.out.println(answer.get().body().toPrettyString());
                return 0;
            }
            answered &=
                    answer.filter(refusal -> refusal.status() == 404).isPresent()
                            || refused(service, answer);
        }
        if (answered) {
            System.err.println("No service has such a letter.");
        }
        return 1;
    }

    static void line(JsonNode letter) {
        System.out.printf(
                "%s  %s  consumer=%s  at=%s%s%n",
                letter.path("id").asText(),
                letter.path("reasonCode").asText(),
                letter.path("consumer").asText(),
                letter.path("at").asText(),
                letter.has("replayedAt")
                        ? "  replayed by " + letter.path("replayedBy").asText()
                        : "");
    }

    static boolean refused(RunningProcess service, Optional<Answer> answer) {
        System.err.println(
                service.name()
                        + answer.map(refusal -> " refuses: " + refusal.body().toPrettyString())
                                .orElse(" does not answer"));
        return false;
    }

    static OperatorCall operator(DataFolder data) {
        return new OperatorCall(PlatformState.require(data.of(Checkout.find())));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
