package steward.escalation.exposure;

import java.util.List;
import steward.contracts.exposure.Seen;

/// What counts as seen in a sitting so far.
record ExposureView(List<Seen> seen) {}
