/// Requests that wait for something to arrive.
@NullMarked
package steward.intake.arrival;

import org.jspecify.annotations.NullMarked;
