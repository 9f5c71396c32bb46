/// More reports than a platform can take, and how it answers.
@NullMarked
package steward.demo.overload;

import org.jspecify.annotations.NullMarked;
