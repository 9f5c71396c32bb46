/// Records that this service could not act upon: listed, looked at without their content, sent again.
@NullMarked
package steward.operations.deadletter;

import org.jspecify.annotations.NullMarked;
