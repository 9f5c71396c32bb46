@NullMarked
package steward.triage.signal.training;

import org.jspecify.annotations.NullMarked;
