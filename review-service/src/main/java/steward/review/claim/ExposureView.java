package steward.review.claim;

import java.util.List;
import steward.contracts.exposure.Seen;

/// What counts as seen in a claim so far.
record ExposureView(List<Seen> seen) {}
