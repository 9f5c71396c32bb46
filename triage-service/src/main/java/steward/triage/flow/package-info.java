/// What every stage of the topology does alike: reading and writing records, dead letters, traces, metrics, and letting go of old state.
@NullMarked
package steward.triage.flow;

import org.jspecify.annotations.NullMarked;
