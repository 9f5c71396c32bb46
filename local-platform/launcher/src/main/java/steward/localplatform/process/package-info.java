/// Child processes: how they are started, watched and stopped; where things lie on disk; which ports are free.
@NullMarked
package steward.localplatform.process;

import org.jspecify.annotations.NullMarked;
