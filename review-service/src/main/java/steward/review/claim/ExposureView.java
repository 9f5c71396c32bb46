package steward.review.claim;

import java.util.List;
import steward.review.wellbeing.Seen;

/// What counts as seen in a claim so far.
record ExposureView(List<Seen> seen) {}
