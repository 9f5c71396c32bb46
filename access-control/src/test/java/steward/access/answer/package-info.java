@NullMarked
package steward.access.answer;

import org.jspecify.annotations.NullMarked;
