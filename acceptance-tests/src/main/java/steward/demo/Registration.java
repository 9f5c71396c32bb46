package steward.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import steward.demo.input.RegisteredFlagger;

/// Registers the demo's clients and vetted flaggers, as an operator would; what is registered already stays.
public final class Registration {

    private static final Duration VETTED_FOR = Duration.ofDays(365);

    private final URI intake;
    private final Rest rest;
    private final SignIn signIn;
    private final Clock clock;

    public Registration(URI intake, Rest rest, SignIn signIn, Clock clock) {
        this.intake = intake;
        this.rest = rest;
        this.signIn = signIn;
        this.clock = clock;
    }

    public void register(List<String> clients, List<RegisteredFlagger> flaggers)
            throws IOException, InterruptedException {
        URI all = intake.resolve("/v1/clients");
        for (String client : clients) {
            post(all, Map.of("id", client, "products", List.of(client)));
        }
        for (RegisteredFlagger flagger : flaggers) {
            post(
                    URI.create(all + "/" + flagger.client() + "/flaggers"),
                    Map.of(
                            "id", flagger.id(),
                            "kind", "TRUSTED_FLAGGER",
                            "fields", flagger.fields(),
                            "expiresAt", clock.instant().plus(VETTED_FOR).toString()));
        }
    }

    private void post(URI uri, Map<String, Object> body) throws IOException, InterruptedException {
        Rest.Answer answer = rest.post(uri, signIn.tokenOf("operator"), body);
        if (!answer.succeeded() && answer.status() != 409) {
            throw new IOException("intake refused a registration: " + answer.summary());
        }
    }
}
