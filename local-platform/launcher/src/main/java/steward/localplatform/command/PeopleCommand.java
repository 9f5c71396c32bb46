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
        name = "people",
        description = "Registers the people who may work here, and ends their access.",
        subcommands = {
            PeopleCommand.Register.class,
            PeopleCommand.ListAll.class,
            PeopleCommand.End.class
        })
final class PeopleCommand {

    @Command(
            name = "register",
            description =
                    "Registers a person, or changes the whole of what they may do; `*` stands for everything.")
    static final class Register implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Parameters(paramLabel = "ID", description = "The claim `sub` of their tokens.")
        private String id = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description =
                        "moderator, lead, quality, specialist, policy-manager, analyst, operator or auditor; repeat for more.")
        private List<String> roles = List.of();

        @Option(names = "--region", paramLabel = "CELL", description = "Repeat for more.")
        private List<String> regions = List.of();

        @Option(names = "--market", paramLabel = "CC", description = "ISO 3166-1; repeat for more.")
        private List<String> markets = List.of();

        @Option(names = "--language", paramLabel = "TAG", description = "BCP 47; repeat for more.")
        private List<String> languages = List.of();

        @Option(names = "--clearance", paramLabel = "NAME", description = "Repeat for more.")
        private List<String> clearances = List.of();

        @Option(names = "--vendor", paramLabel = "FIRM", description = "For who is not staff.")
        private @Nullable String vendor;

        @Option(names = "--client", paramLabel = "ID", description = "The product they belong to.")
        private @Nullable String client;

        @Option(names = "--team", paramLabel = "TEAM", description = "For specialists.")
        private @Nullable String team;

        @Option(
                names = "--until",
                paramLabel = "INSTANT",
                description = "The end of the contract, ISO 8601 (default: none).")
        private @Nullable Instant until;

        @Override
        public Integer call() {
            Map<String, Object> body =
                    new HashMap<>(
                            Map.of(
                                    "roles", roles,
                                    "regions", regions,
                                    "markets", markets,
                                    "languages", languages,
                                    "clearances", clearances));
            body.put("vendor", vendor);
            body.put("client", client);
            body.put("team", team);
            body.put("until", until == null ? null : until.toString());
            body.values().removeIf(value -> value == null);
            return review(data, "PUT", "/v1/people/" + id, body);
        }
    }

    @Command(name = "list", description = "Lists who may do what.")
    static final class ListAll implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Override
        public Integer call() {
            return review(data, "GET", "/v1/people?limit=500", null);
        }
    }

    @Command(name = "end", description = "Ends a person's access now, whatever their tokens say.")
    static final class End implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        public Integer call() {
            return review(data, "POST", "/v1/people/" + id + "/end", null);
        }
    }

    private static int review(
            DataFolder data, String method, String path, @Nullable Map<String, Object> body) {
        try (OperatorCall operator =
                new OperatorCall(PlatformState.require(data.of(Checkout.find())))) {
            return operator.print("review", method, path, body);
        }
    }
}
