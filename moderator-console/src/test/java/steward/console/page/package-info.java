/// What the pages say beside what the rest of the repository says.
@NullMarked
package steward.console.page;

import org.jspecify.annotations.NullMarked;
