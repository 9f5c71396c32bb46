package steward.analytics.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steward.access.CurrentCaller;
import steward.access.Scope;

/// The regions whose figures the caller sees. Who sees every region also sees what belongs to none.
@ApplicationScoped
public class SeenRegions {

    private final CurrentCaller caller;
    private final List<String> all;

    SeenRegions(CurrentCaller caller, @ConfigProperty(name = "steward.regions") List<String> all) {
        this.caller = caller;
        this.all = all;
    }

    /// Of whoever asks in this request.
    public Scope now() {
        Scope regions = caller.get().regions();
        return regions.coversAll(all) ? Scope.all() : regions;
    }
}
