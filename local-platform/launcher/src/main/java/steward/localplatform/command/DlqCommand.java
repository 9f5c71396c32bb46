package steward.localplatform.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steward.localplatform.command.OperatorCall.Answer;
import steward.localplatform.platform.PlatformState.RunningProcess;

@Command(
        name = "dlq",
        description =
                "Records that no consumer could use: list them, look at one, send them again.",
        subcommands = {DlqCommand.ListAll.class, DlqCommand.Show.class, DlqReplayCommand.class})
final class DlqCommand {

    @Command(name = "list", description = "Lists them, without their content.")
    static final class ListAll implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Option(names = "--all", description = "Also those that were sent again.")
        private boolean all;

        @Option(names = "--topic", paramLabel = "TOPIC", description = "That they came from.")
        private @Nullable String topic;

        private int count;

        @Override
        public Integer call() {
            boolean answered = true;
            try (OperatorCall operator = DeadLetterCalls.operator(data)) {
                for (RunningProcess service : operator.services()) {
                    answered &= list(operator, service);
                }
            }
            System.out.println(count == 1 ? "1 letter" : count + " letters");
            return answered ? 0 : 1;
        }

        private boolean list(OperatorCall operator, RunningProcess service) {
            String after = "";
            while (true) {
                String query =
                        "?limit=500&replayed="
                                + all
                                + (topic == null ? "" : "&topic=" + DeadLetterCalls.encoded(topic))
                                + (after.isEmpty()
                                        ? ""
                                        : "&after=" + DeadLetterCalls.encoded(after));
                Optional<Answer> answer =
                        operator.ask(service, "GET", DeadLetterCalls.LETTERS + query, null);
                if (answer.isEmpty() || !answer.get().isDone()) {
                    return DeadLetterCalls.refused(service, answer);
                }
                JsonNode page = answer.get().body();
                page.path("deadLetters").forEach(DeadLetterCalls::line);
                count += page.path("deadLetters").size();
                after = page.path("next").asText();
                if (after.isEmpty()) {
                    return true;
                }
            }
        }
    }

    @Command(
            name = "show",
            description = "Shows one: why it was parked, and its record's shape in place of it.")
    static final class Show implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Parameters(paramLabel = "LETTER", description = "As list prints it.")
        private String letter = "";

        @Override
        public Integer call() {
            try (OperatorCall operator = DeadLetterCalls.operator(data)) {
                return DeadLetterCalls.whoeverHas(
                        operator,
                        "GET",
                        DeadLetterCalls.LETTERS + "/" + DeadLetterCalls.encoded(letter));
            }
        }
    }
}
