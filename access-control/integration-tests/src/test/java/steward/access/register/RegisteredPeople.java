package steward.access.register;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.AccessEnded;
import steward.contracts.access.AccessGranted;
import steward.contracts.id.PersonId;

/// Stands in for the topic where a test has no broker: `ana`, whom the issuer's tokens name, may do all that they say.
@ApplicationScoped
public class RegisteredPeople {

    static final PersonId ANA = new PersonId("ana");
    static final PersonId OPERATOR = new PersonId("operator");

    private final AccessRegister register;

    RegisteredPeople(AccessRegister register) {
        this.register = register;
    }

    void begin(@Observes StartupEvent started) {
        grantAll();
        register.complete();
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    void grantAll() {
        register.take(access(List.of("moderator"), List.of("*"), null));
    }

    void grant(List<String> roles, List<String> markets, @Nullable Instant until) {
        register.take(access(roles, markets, until));
    }

    void end(Instant at) {
        register.take(new AccessEnded(ANA, OPERATOR, at));
    }

    void forget() {
        register.forget(ANA.value());
    }

    private static AccessGranted access(
            List<String> roles, List<String> markets, @Nullable Instant until) {
        return new AccessGranted(
                ANA,
                roles,
                List.of("*"),
                markets,
                List.of("*"),
                List.of("*"),
                null,
                null,
                null,
                until,
                OPERATOR,
                Instant.EPOCH,
                null);
    }
}
