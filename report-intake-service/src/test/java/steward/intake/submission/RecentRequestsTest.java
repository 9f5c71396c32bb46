package steward.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.RequestKey;
import steward.intake.submission.Acceptance.Accepted;
import steward.intake.submission.Acceptance.Store;
import steward.intake.submission.Acceptance.Unavailable;

/// The memory of requests with a key.
class RecentRequestsTest {

    private static final RequestKey KEY = new RequestKey("k", "f");
    private static final Uni<Acceptance> PENDING = Uni.createFrom().nothing();

    private final RecentRequests recent = new RecentRequests();

    @Test
    void theFirstIsNotSeenBeforeAndTheNextIs() {
        assertThat(recent.seenBefore(KEY, PENDING)).isNull();
        assertThat(recent.seenBefore(KEY, PENDING)).isNotNull();
    }

    @Test
    void whatCameToNothingMayBeTriedAgain() {
        // Given
        recent.seenBefore(KEY, PENDING);

        // When
        recent.done(KEY, new Unavailable());

        // Then
        assertThat(recent.seenBefore(KEY, PENDING)).isNull();
    }

    @Test
    void whatWasAcceptedIsRemembered() {
        // Given
        recent.seenBefore(KEY, PENDING);

        // When
        recent.done(KEY, new Accepted(new SubmissionId("s"), false, Store.KAFKA));

        // Then
        assertThat(recent.seenBefore(KEY, PENDING)).isNotNull();
    }

    @Test
    void theMemoryIsBounded() {
        // When
        for (int key = 0; key < 30_000; key++) {
            recent.seenBefore(new RequestKey("k" + key, "f"), PENDING);
        }

        // Then
        assertThat(recent.seenBefore(new RequestKey("k0", "f"), PENDING)).isNull();
        assertThat(recent.seenBefore(new RequestKey("k29999", "f"), PENDING)).isNotNull();
    }
}
