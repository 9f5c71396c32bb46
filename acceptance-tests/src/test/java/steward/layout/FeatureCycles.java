package steward.layout;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import steward.layout.planted.review.claim.Claims;
import steward.layout.planted.review.queue.Queue;

/// Features of a service may use each other, in one direction. The contracts are one language and are left out: a case has a policy family, a policy
/// has severities.
final class FeatureCycles implements SliceAssignment {

    static LayoutRule rule() {
        return new LayoutRule(
                "features have no cycles",
                SlicesRuleDefinition.slices()
                        .assignedFrom(new FeatureCycles())
                        .should()
                        .beFreeOfCycles(),
                type -> !Place.of(type).feature().isEmpty(),
                List.of(Claims.class, Queue.class));
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        Place place = Place.of(type);
        return place.module().isEmpty() || place.module().equals("contracts")
                ? SliceIdentifier.ignore()
                : SliceIdentifier.of(place.module(), place.feature());
    }

    @Override
    public String getDescription() {
        return "features";
    }
}
