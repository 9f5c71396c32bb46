/// Whether this process's consumers make progress.
@NullMarked
package steward.operations.consumer;

import org.jspecify.annotations.NullMarked;
