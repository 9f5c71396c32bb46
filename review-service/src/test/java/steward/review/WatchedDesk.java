package steward.review;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The ladder is climbed and pages are posted; something else comes after two of a kind, and one category has more time. One profile for several tests, because
/// each profile starts the service again.
public class WatchedDesk implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "steward.review.coverage.sweep", "300ms",
                "steward.review.coverage.roster", "0s",
                "steward.review.page.again-after", "1s",
                "steward.review.page.address", PagedAddress.started(),
                "steward.review.claim.longest-run", "2",
                "steward.review.claim.leases.hate_speech", "40m");
    }
}
