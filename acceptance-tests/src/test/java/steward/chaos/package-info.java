/// The runs of faults, and what they are made of.
@NullMarked
package steward.chaos;

import org.jspecify.annotations.NullMarked;
