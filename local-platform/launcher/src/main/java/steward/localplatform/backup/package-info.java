/// Base copies of the databases, and the way back from them.
@NullMarked
package steward.localplatform.backup;

import org.jspecify.annotations.NullMarked;
