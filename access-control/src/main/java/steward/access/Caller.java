package steward.access;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.AccessGranted;
import steward.contracts.id.ClientId;
import steward.contracts.id.ReviewerId;

/// Who is calling and what they may reach: what the verified token says, and for people no more of it than they are registered for. Immutable; questions about scope are answered here in the words of the domain and asked
/// again in each query, so that what is foreign is not found.
///
/// @param id subject of the token, pseudonymous; the actor in every record
/// @param roles as the token says them, see [Roles]
/// @param regions cells of review and escalation (`amer`, `emea`, `apac`, `global`)
/// @param markets ISO 3166-1 alpha-2
/// @param languages BCP 47 primary tags
/// @param clearances what the person is trained and cleared to see
/// @param vendor the outside firm the person works for, absent for staff
/// @param client the product system the token belongs to, absent for people
/// @param team the specialists' team, absent for others
public record Caller(
        String id,
        Set<String> roles,
        Scope regions,
        Scope markets,
        Scope languages,
        Scope clearances,
        @Nullable String vendor,
        @Nullable ClientId client,
        @Nullable String team) {

    /// Under which the identity of a request carries its caller.
    public static final String ATTRIBUTE = "steward.caller";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Reads a verified token.
    ///
    /// @throws ProblemException 401 when it names nobody
    public static Caller of(JsonWebToken token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.NOT_SIGNED_IN,
                            "the token names nobody: it needs the claim sub"));
        }
        String client = text(token, "client");
        return new Caller(
                subject,
                Set.copyOf(texts(token, "roles")),
                Scope.of(texts(token, "regions")),
                Scope.of(texts(token, "markets")),
                Scope.of(texts(token, "languages")),
                Scope.of(texts(token, "clearances")),
                text(token, "vendor"),
                client == null ? null : new ClientId(client),
                text(token, "team"));
    }

    /// The same person with no more than is granted. A firm that the register names holds whatever the token says, since it sets a person apart from staff.
    public Caller within(AccessGranted granted) {
        return new Caller(
                id,
                roles.stream().filter(granted.roles()::contains).collect(Collectors.toSet()),
                regions.within(Scope.of(granted.regions())),
                markets.within(Scope.of(granted.markets())),
                languages.within(Scope.of(granted.languages())),
                clearances.within(Scope.of(granted.clearances())),
                granted.vendor() == null ? vendor : granted.vendor(),
                Objects.equals(client, granted.client()) ? client : null,
                Objects.equals(team, granted.team()) ? team : null);
    }

    /// The caller as the person who reviews.
    public ReviewerId reviewer() {
        return new ReviewerId(id);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /// Whether a case of this region, market and language may be put before this person. A case without a known language is open to everyone who serves
    /// its market.
    public boolean mayServe(String region, String market, @Nullable String language) {
        return mayReach(region, market) && (language == null || languages.covers(language));
    }

    /// Whether this person may read about the market in the region, in whatever language.
    public boolean mayReach(String region, String market) {
        return regions.covers(region) && markets.covers(market);
    }

    /// Whether the person holds every clearance that is asked for.
    public boolean isClearedFor(Collection<String> required) {
        return clearances.coversAll(required);
    }

    /// Whether what belongs to this client is the caller's own.
    public boolean owns(ClientId owner) {
        return owner.equals(client);
    }

    /// Whether the team is the caller's own.
    public boolean isOf(String asked) {
        return asked.equals(team);
    }

    /// The client the token belongs to.
    ///
    /// @throws ProblemException 403 when it belongs to none
    public ClientId requireClient() {
        if (client == null) {
            throw ProblemException.forbidden(
                    "the token needs the claim client, the id of a registered client");
        }
        return client;
    }

    /// The specialists' team.
    ///
    /// @throws ProblemException 403 when the token names none
    public String requireTeam() {
        if (team == null) {
            throw ProblemException.forbidden("the token needs the claim team");
        }
        return team;
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        return texts(token, claim).stream()
                .findFirst()
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static List<String> texts(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return switch (value) {
            case null -> List.of();
            case Collection<?> many ->
                    many.stream().map(Caller::plain).collect(Collectors.toList());
            case Object one -> List.of(plain(one));
        };
    }

    private static String plain(Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }
}
