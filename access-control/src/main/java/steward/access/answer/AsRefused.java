package steward.access.answer;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Refused;

/// What a refusal says of its request.
final class AsRefused {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

    /// What an id looks like: a caller may write anything into a path.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private AsRefused() {}

    /// The refusal, where the answer is one. A path that leads nowhere refuses nothing.
    static Optional<Refused> of(int status, RoutingContext routing) {
        if (!REFUSALS.contains(status)) {
            return Optional.empty();
        }
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        RuntimeResource endpoint = request == null ? null : request.getTarget();
        if (endpoint == null) {
            return status == 404
                    ? Optional.empty()
                    : Optional.of(
                            new Refused(
                                    status,
                                    routing.request().method().name(),
                                    callerOf(routing),
                                    null));
        }
        return Optional.of(
                new Refused(
                        status,
                        endpoint.getHttpMethod() + " " + templateOf(endpoint),
                        callerOf(routing),
                        firstId(request, endpoint)));
    }

    /// The endpoint knows the part of its method; the class has the rest.
    private static String templateOf(RuntimeResource endpoint) {
        Path ofClass = endpoint.getResourceClass().getAnnotation(Path.class);
        String whole =
                "/" + (ofClass == null ? "" : ofClass.value()) + "/" + endpoint.getPath().template;
        return whole.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }

    private static @Nullable String firstId(
            ResteasyReactiveRequestContext request, RuntimeResource endpoint) {
        if (endpoint.getPathParameterIndexes().isEmpty()) {
            return null;
        }
        String id = request.getPathParam(0, false);
        return id != null && ID.matcher(id).matches() ? id : null;
    }

    private static @Nullable Caller callerOf(RoutingContext routing) {
        if (!(routing.user() instanceof QuarkusHttpUser user)) {
            return null;
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        if (identity.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        try {
            return identity.getPrincipal() instanceof JsonWebToken token ? Caller.of(token) : null;
        } catch (ProblemException _) {
            return null;
        }
    }
}
