package steward.access;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small resource of the shape that the services' have, to be sent every kind of bad request.
@Path("/v1/letters")
@Produces("application/json")
@Consumes("application/json")
public class LettersResource {

    private final CurrentCaller caller;

    LettersResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /// How a letter is sent.
    public enum Urgency {
        CALM,
        URGENT
    }

    public record Stamp(String country, int cents) {}

    public record Letter(
            @NotNull @Size(min = 1, max = 16_384) String text,
            @Nullable Urgency urgency,
            @Nullable Instant at,
            @Nullable List<@Valid Enclosure> enclosures,
            @Nullable Map<String, Object> attributes,
            @Nullable Stamp stamp,
            @Nullable Boolean read) {}

    public record Enclosure(@NotNull @Size(max = 10) String name) {}

    public record Receipt(String from, int characters, String market) {}

    @POST
    @RolesAllowed(Roles.MODERATOR)
    public Uni<Receipt> post(@NotNull @Valid Letter letter) {
        Caller who = caller.get();
        return Uni.createFrom()
                .item(
                        new Receipt(
                                who.id(),
                                letter.text().length(),
                                String.join(
                                        ",", who.markets().names().stream().sorted().toList())));
    }

    /// Needs no body.
    @POST
    @Path("/{id}/seal")
    @RolesAllowed(Roles.MODERATOR)
    public Uni<String> seal(@PathParam("id") String id) {
        return Uni.createFrom().item("\"" + id + "\"");
    }

    /// Takes a body as it is.
    @POST
    @Path("/scanned")
    @RolesAllowed(Roles.MODERATOR)
    public Uni<Integer> scan(byte[] body) {
        return Uni.createFrom().item(body.length);
    }

    @GET
    @RolesAllowed(Roles.MODERATOR)
    public String list(@QueryParam("limit") @Max(100) int limit) {
        return "[]";
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.MODERATOR)
    public Uni<String> get(@PathParam("id") String id) {
        return switch (id) {
            case "foreign" -> Uni.createFrom().failure(ProblemException.notFound());
            case "busy" ->
                    Uni.createFrom().failure(ProblemException.unavailable(Duration.ofSeconds(7)));
            case "outage" ->
                    Uni.createFrom()
                            .failure(
                                    new IllegalStateException(
                                            "canary", new ConnectException("canary")));
            case "fault" -> throw new IllegalStateException("canary-text of a reporter");
            case "late-fault" ->
                    Uni.createFrom()
                            .failure(new IllegalStateException("canary-text of a reporter"));
            case "taken" ->
                    throw ProblemException.conflict(
                            "fencingToken", "stale", "the token of the claim in force");
            default -> Uni.createFrom().item("\"" + caller.get().id() + "\"");
        };
    }
}
