/// Who is signed in, as the pages need it to know what to offer.
@NullMarked
package steward.console.session;

import org.jspecify.annotations.NullMarked;
