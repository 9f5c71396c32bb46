/// The addresses of the pages.
@NullMarked
package steward.console.page;

import org.jspecify.annotations.NullMarked;
