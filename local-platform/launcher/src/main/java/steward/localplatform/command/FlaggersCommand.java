package steward.localplatform.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.Checkout;

@Command(
        name = "flaggers",
        description = "Registers the senders of a client whose word counts for more.",
        subcommands = {FlaggersCommand.Register.class, FlaggersCommand.Suspend.class})
final class FlaggersCommand {

    @Command(
            name = "register",
            description = "Registers a trusted flagger or a member of staff of a client.")
    static final class Register implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Parameters(index = "0", paramLabel = "CLIENT")
        private String client = "";

        @Parameters(
                index = "1",
                paramLabel = "ID",
                description = "As the client names the reporter.")
        private String id = "";

        @Option(
                names = "--kind",
                defaultValue = "TRUSTED_FLAGGER",
                paramLabel = "KIND",
                description = "TRUSTED_FLAGGER or STAFF (default: ${DEFAULT-VALUE}).")
        private String kind = "";

        @Option(
                names = "--field",
                paramLabel = "CATEGORY",
                description = "A category it is vetted for; repeat for more.")
        private List<String> fields = List.of();

        @Option(
                names = "--expires",
                paramLabel = "INSTANT",
                description = "Until when, ISO 8601 (default: without end).")
        private @Nullable Instant expires;

        @Override
        public Integer call() {
            Map<String, Object> body =
                    new HashMap<>(Map.of("id", id, "kind", kind, "fields", fields));
            if (expires != null) {
                body.put("expiresAt", expires.toString());
            }
            try (OperatorCall operator =
                    new OperatorCall(PlatformState.require(data.of(Checkout.find())))) {
                return operator.intake("POST", "/v1/clients/" + client + "/flaggers", body);
            }
        }
    }

    @Command(name = "suspend", description = "Its word counts no more from now on.")
    static final class Suspend implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Parameters(index = "0", paramLabel = "CLIENT")
        private String client = "";

        @Parameters(index = "1", paramLabel = "ID")
        private String id = "";

        @Override
        public Integer call() {
            try (OperatorCall operator =
                    new OperatorCall(PlatformState.require(data.of(Checkout.find())))) {
                return operator.intake("DELETE", "/v1/clients/" + client + "/flaggers/" + id, null);
            }
        }
    }
}
