/// How much one client and one sender may send, and what is kept free for the severest claims.
@NullMarked
package steward.intake.quota;

import org.jspecify.annotations.NullMarked;
