@NullMarked
package steward.triage.surge;

import org.jspecify.annotations.NullMarked;
