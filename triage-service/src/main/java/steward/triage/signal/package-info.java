/// What can be read from a report before a person sees it: today the risk of its text. Pure functions over a model file; no I/O after
/// loading, no clock, no framework.
@NullMarked
package steward.triage.signal;

import org.jspecify.annotations.NullMarked;
