/// Main classes under which each child process of the local platform runs, so that none outlives the process that started it.
@NullMarked
package steward.localplatform.watch;

import org.jspecify.annotations.NullMarked;
