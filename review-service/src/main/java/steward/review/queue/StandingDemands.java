package steward.review.queue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.review.policy.PolicyLibrary;

/// The demands that hold now: levels and jurisdictions that this process was started with, and the skills of the release in force.
@Startup
@ApplicationScoped
public class StandingDemands {

    private final Demands settings;
    private final PolicyLibrary library;

    StandingDemands(DemandConfig config, PolicyLibrary library) {
        this.settings = Demands.of(config.levels(), config.jurisdictions());
        this.library = library;
    }

    /// Asked at each use, so that a release holds at once. Before any has been read there is nothing to be given either.
    public Demands get() {
        return settings.asking(
                library.current()
                        .map(policy ->
                                policy.categories().stream()
                                        .filter(category -> !category.skills().isEmpty())
                                        .collect(
                                                Collectors.toMap(
                                                        Category::id,
                                                        category -> Set.copyOf(category.skills()))))
                        .orElse(Map.of()));
    }
}
