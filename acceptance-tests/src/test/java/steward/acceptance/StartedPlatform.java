package steward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import steward.demo.PlatformInUse;

/// Starts the platform once for all acceptance tests, as `./steward up` does, on free ports, with data of its own and with tracing on, and hands it to them.
public final class StartedPlatform implements ParameterResolver {

    record Running(PlatformInUse platform, Steward steward) implements AutoCloseable {
        @Override
        public void close() {
            platform.close();
        }
    }

    private record Traced(Running running, ExportedSpans spans) implements AutoCloseable {
        @Override
        public void close() {
            running.close();
            spans.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Steward.class || type == ExportedSpans.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Traced shared =
                context.getRoot()
                        .getStore(ExtensionContext.Namespace.GLOBAL)
                        .computeIfAbsent(StartedPlatform.class, _ -> startTraced(), Traced.class);
        return parameter.getParameter().getType() == Steward.class
                ? shared.running().steward()
                : shared.spans();
    }

    private static Traced startTraced() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            ExportedSpans spans = ExportedSpans.start(target.resolve("spans"));
            return new Traced(start("platform", List.of(), spans.environment()), spans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A platform of its own, ready, with the products of the tests registered.
    ///
    /// @param name of the folder below `target` where its data lies
    /// @param options of `./steward up` beside the ports
    static Running start(String name, List<String> options, Map<String, String> environment) {
        try {
            Path root = Path.of("..").toAbsolutePath().normalize();
            Path folder = Files.createDirectories(Path.of("target", name).toAbsolutePath());
            long begun = System.nanoTime();
            PlatformInUse platform = PlatformInUse.ofItsOwn(root, folder, options, environment);
            System.out.printf(
                    "The platform was ready after %.1f s%n", (System.nanoTime() - begun) / 1e9);
            Steward steward = new Steward(platform.address(), folder);
            registerClients(steward);
            return new Running(platform, steward);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the platform started", e);
        }
    }

    static void registerClients(Steward steward) throws IOException, InterruptedException {
        for (String client : List.of("social-app", "market-place", "game-world")) {
            expectMade(
                    steward.post(
                            "operator",
                            steward.address().intake(),
                            "/v1/clients",
                            Map.of("id", client, "products", List.of(client))));
        }
        expectMade(
                steward.post(
                        "operator",
                        steward.address().intake(),
                        "/v1/clients/social-app/flaggers",
                        Map.of(
                                "id",
                                "hotline",
                                "kind",
                                "TRUSTED_FLAGGER",
                                "fields",
                                List.of("minor_safety"),
                                "expiresAt",
                                Clock.systemUTC().instant().plusSeconds(86_400).toString())));
    }

    private static void expectMade(steward.demo.Rest.Answer answer) {
        if (!answer.succeeded() && answer.status() != 409) {
            throw new AssertionError("a registration was refused: " + answer.summary());
        }
    }
}
