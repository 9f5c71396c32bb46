package steward.triage.signal;

import java.time.Duration;

/// Something that can be read from a report before a person sees it. Safe for many threads; no I/O, no clock: the same answer for the same input and
/// the same version.
public interface Signal {

    /// Name and version, as `text-risk/2875343e5f34`: what an answer was made with, so that it can be repeated.
    String name();

    /// What one reading usually takes. The cheapest are asked first, and the dear ones only where they can change something.
    Duration cost();

    /// Beyond this time there is no answer.
    Duration limit();

    /// The answer.
    ///
    /// @param soFar what cheaper signals said of the same report
    Reading read(Reported reported, Findings soFar);
}
