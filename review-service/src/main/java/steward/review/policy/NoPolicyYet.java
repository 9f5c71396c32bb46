package steward.review.policy;

import java.util.concurrent.TimeoutException;

/// No release has reached this cell. It will: consumers treat it like any part of the platform that is away, and wait.
public final class NoPolicyYet extends TimeoutException {

    private static final long serialVersionUID = 1L;

    NoPolicyYet() {
        super("no release of the policy has reached this cell yet");
    }
}
