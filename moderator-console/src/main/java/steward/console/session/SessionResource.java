package steward.console.session;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.NoCache;
import org.jspecify.annotations.Nullable;

/// `GET /bff/session`: who is signed in; 499 when nobody is.
@Path("/bff/session")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    /// @param token the access token, which is what services are shown
    @Inject
    SessionResource(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /// The person and the end of their token.
    @GET
    @NoCache
    public SessionView who() {
        String name = token.getClaim("name");
        return new SessionView(
                token.getSubject(),
                name == null ? token.getSubject() : name,
                new TreeSet<>(identity.getRoles()),
                texts(token.getClaim("regions")),
                texts(token.getClaim("languages")),
                token.getClaim("team"),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static List<String> texts(@Nullable Object claim) {
        return claim instanceof JsonArray array
                ? array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
                : List.of();
    }
}
