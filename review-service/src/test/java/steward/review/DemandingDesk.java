package steward.review;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Two categories that ask for more than the shipped policy does, a sweep for what is not acknowledged each second, and no patience with products that don't
/// answer. One profile for several tests, because each profile starts the service again.
public class DemandingDesk implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "steward.review.demands.levels.privacy_violation", "working",
                "steward.review.demands.jurisdictions.misinformation", "US,CA",
                "steward.review.seats.vendors.smallfirm", "2",
                "steward.review.acknowledgement.every", "1s",
                "steward.review.enforcement.ask-again-after", "500ms",
                "steward.review.enforcement.longest-pause", "500ms",
                "steward.review.enforcement.attempts", "3");
    }
}
