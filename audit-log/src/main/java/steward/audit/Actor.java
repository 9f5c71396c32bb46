package steward.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.contracts.decision.Decider;

/// Who did it: a person or product system by the token's subject, or a rule of the system by its name.
///
/// @param id null for nobody: a request whose sender is unknown
/// @param role that was used, see [steward.access.Roles]; null for rules and nobody
public record Actor(
        Kind kind,
        @Nullable String id,
        @Nullable String role,
        @Nullable String vendor,
        @Nullable String client) {

    /// A request whose sender is unknown.
    public static final Actor NOBODY = new Actor(Kind.NOBODY, null, null, null, null);

    private static final int LONGEST = 200;

    /// Kinds of actors.
    public enum Kind {
        PERSON,
        PRODUCT,
        RULE,
        NOBODY
    }

    public Actor {
        id = cut(id);
        role = cut(role);
        vendor = cut(vendor);
        client = cut(client);
    }

    /// The caller of a request.
    ///
    /// @param allowed the roles that the endpoint names; the first that the caller has is the one used
    public static Actor of(Caller caller, String... allowed) {
        return new Actor(
                caller.client() == null ? Kind.PERSON : Kind.PRODUCT,
                caller.id(),
                Arrays.stream(allowed).filter(caller::has).findFirst().orElse(null),
                caller.vendor(),
                Objects.toString(caller.client(), null));
    }

    /// A rule of the system, such as `lease-expired`.
    public static Actor rule(String name) {
        return new Actor(Kind.RULE, name, null, null, null);
    }

    /// Who made a decision that comes in as an event.
    public static Actor of(Decider decider) {
        return switch (decider.kind()) {
            case REVIEWER, SPECIALIST ->
                    new Actor(
                            Kind.PERSON,
                            decider.id(),
                            decider.kind().name().toLowerCase(Locale.ROOT),
                            null,
                            null);
            case RULE, MODEL -> rule(decider.id());
        };
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
