package steward.acceptance;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts a platform once that signs people in with Keycloak, as `./steward up --keycloak` does.
final class StartedWithKeycloak implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Steward.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        StartedWithKeycloak.class,
                        _ ->
                                StartedPlatform.start(
                                        "platform-with-keycloak",
                                        List.of("--keycloak"),
                                        Map.of("STEWARD_ACCESS_KEYS_EVERY", "2s")),
                        StartedPlatform.Running.class)
                .steward();
    }
}
