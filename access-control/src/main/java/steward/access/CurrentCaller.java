package steward.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/// The caller of the request at hand. Ask in the resource, before the first asynchronous step, and pass the [Caller] on.
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @throws UnauthorizedException when nobody is signed in
    public Caller get() {
        if (identity.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new UnauthorizedException();
    }
}
