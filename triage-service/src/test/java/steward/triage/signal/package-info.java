@NullMarked
package steward.triage.signal;

import org.jspecify.annotations.NullMarked;
