@NullMarked
package steward.operations.consumer;

import org.jspecify.annotations.NullMarked;
