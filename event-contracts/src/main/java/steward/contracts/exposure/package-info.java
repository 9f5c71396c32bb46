/// How content is shown to those who have to look at it, and what they saw of it.
@NullMarked
package steward.contracts.exposure;

import org.jspecify.annotations.NullMarked;
