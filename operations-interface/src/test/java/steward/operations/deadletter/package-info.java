@NullMarked
package steward.operations.deadletter;

import org.jspecify.annotations.NullMarked;
