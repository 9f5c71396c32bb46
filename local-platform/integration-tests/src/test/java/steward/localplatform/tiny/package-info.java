/// Services that do next to nothing, to try the launcher with.
@NullMarked
package steward.localplatform.tiny;

import org.jspecify.annotations.NullMarked;
