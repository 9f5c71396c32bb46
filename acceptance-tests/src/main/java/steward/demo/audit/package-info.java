/// Holds what was accepted against raw topics and rows: nothing lost, nothing doubled.
@NullMarked
package steward.demo.audit;

import org.jspecify.annotations.NullMarked;
