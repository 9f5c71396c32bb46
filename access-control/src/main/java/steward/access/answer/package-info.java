/// Makes a problem of every failure and answers with it.
@NullMarked
package steward.access.answer;

import org.jspecify.annotations.NullMarked;
