package steward.localplatform.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steward.localplatform.command.OperatorCall.Answer;
import steward.localplatform.platform.PlatformState.RunningProcess;

@Command(name = "replay", description = "Sends records to their topics again, each once.")
final class DlqReplayCommand implements Callable<Integer> {

    @Mixin private final DataFolder data = new DataFolder();

    @Parameters(arity = "0..1", paramLabel = "LETTER", description = "As list prints it.")
    private @Nullable String letter;

    @Option(names = "--all", description = "All open ones.")
    private boolean all;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "With --all: of this topic.")
    private @Nullable String topic;

    @Option(names = "--reason", paramLabel = "CODE", description = "With --all: for this.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        if (all == (letter != null)) {
            System.err.println("Say which letter, or --all.");
            return 2;
        }
        try (OperatorCall operator = DeadLetterCalls.operator(data)) {
            return letter != null
                    ? DeadLetterCalls.whoeverHas(
                            operator,
                            "POST",
                            DeadLetterCalls.LETTERS
                                    + "/"
                                    + DeadLetterCalls.encoded(letter)
                                    + "/replay")
                    : replayAll(operator);
        }
    }

    private int replayAll(OperatorCall operator) {
        Map<String, Object> body = new HashMap<>(Map.of("limit", 500));
        if (topic != null) {
            body.put("topic", topic);
        }
        if (reason != null) {
            body.put("reasonCode", reason);
        }
        boolean done = true;
        for (RunningProcess service : operator.services()) {
            Optional<Answer> answer =
                    operator.ask(service, "POST", DeadLetterCalls.LETTERS + "/replay", body);
            if (answer.isEmpty() || !answer.get().isDone()) {
                done &= DeadLetterCalls.refused(service, answer);
            } else {
                answer.get()
                        .body()
                        .path("replays")
                        .forEach(one ->
                                System.out.printf(
                                        "%s  %s%n",
                                        one.path("id").asText(), one.path("result").asText()));
            }
        }
        return done ? 0 : 1;
    }
}
