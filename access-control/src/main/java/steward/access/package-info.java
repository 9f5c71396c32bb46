/// Who may do what: roles and scopes as the token says them, and one shape, RFC 9457, for every refusal.
@NullMarked
package steward.access;

import org.jspecify.annotations.NullMarked;
