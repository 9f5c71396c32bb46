package steward.localplatform.command;

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
        name = "clients",
        description = "Registers the product systems that may send reports.",
        subcommands = {ClientsCommand.Register.class, ClientsCommand.ListAll.class})
final class ClientsCommand {

    @Command(
            name = "register",
            description =
                    "Registers a client; the token of its system names it in the claim `client`.")
    static final class Register implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Parameters(paramLabel = "ID", description = "Lower-case letters, digits and dashes.")
        private String id = "";

        @Option(
                names = "--product",
                paramLabel = "NAME",
                description = "A product it may report about; repeat for more (default: any).")
        private List<String> products = List.of();

        @Option(
                names = "--market",
                paramLabel = "CC",
                description =
                        "A market it may report for, ISO 3166-1; repeat for more (default: any).")
        private @Nullable List<String> markets;

        @Override
        public Integer call() {
            Map<String, Object> body = new HashMap<>(Map.of("id", id, "products", products));
            if (markets != null) {
                body.put("markets", markets);
            }
            try (OperatorCall operator =
                    new OperatorCall(PlatformState.require(data.of(Checkout.find())))) {
                return operator.intake("POST", "/v1/clients", body);
            }
        }
    }

    @Command(name = "list", description = "Lists the registered clients and their flaggers.")
    static final class ListAll implements Callable<Integer> {

        @Mixin private final DataFolder data = new DataFolder();

        @Override
        public Integer call() {
            try (OperatorCall operator =
                    new OperatorCall(PlatformState.require(data.of(Checkout.find())))) {
                return operator.intake("GET", "/v1/clients", null);
            }
        }
    }
}
