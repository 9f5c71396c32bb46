/// What review decided, parked, reopened.
@NullMarked
package steward.contracts.decision;

import org.jspecify.annotations.NullMarked;
