package steward.access.register;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import steward.access.Caller;
import steward.access.Roles;

/// Cuts what a verified token says down to what the register says of the person, at each request and before any role is asked for. Tokens of product systems
/// are left as they are: report-intake's register of clients governs them.
@ApplicationScoped
class NoMoreThanRegistered implements SecurityIdentityAugmentor {

    private final AccessRegister register;

    NoMoreThanRegistered(AccessRegister register) {
        this.register = register;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Uni.createFrom().item(() -> narrowed(identity, Caller.of(token)))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity narrowed(SecurityIdentity identity, Caller claimed) {
        Caller caller = isSystem(claimed) ? claimed : registered(claimed);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(caller.roles())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }

    private Caller registered(Caller claimed) {
        if (!register.isComplete()) {
            throw AccessRefused.notYetKnown();
        }
        return switch (register.standingOf(claimed.id())) {
            case Standing.Granted granted -> claimed.within(granted.access());
            case Standing.Ended ended -> throw AccessRefused.endedOn(ended.since());
            case Standing.Unregistered _ -> throw AccessRefused.unregistered();
        };
    }

    /// A token with any other role, or with none, is a person's.
    private static boolean isSystem(Caller claimed) {
        return claimed.roles().equals(Set.of(Roles.PRODUCT)) && claimed.client() != null;
    }
}
