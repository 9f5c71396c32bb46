/// What can be read from a report before a person sees it. A {@link steward.triage.signal.Signal} is asked by
/// {@link steward.triage.signal.ReadSignals} and answers with a value or with the reason why there is none. The signals themselves are pure: no I/O
/// after loading, no clock, no framework.
@NullMarked
package steward.triage.signal;

import org.jspecify.annotations.NullMarked;
