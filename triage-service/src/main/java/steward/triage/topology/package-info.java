/// The stream topology as a whole, its settings and its life: start, clean stop, recovery after a crash, health.
@NullMarked
package steward.triage.topology;

import org.jspecify.annotations.NullMarked;
