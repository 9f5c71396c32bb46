/// Whether this instance can take reports.
@NullMarked
package steward.intake.readiness;

import org.jspecify.annotations.NullMarked;
