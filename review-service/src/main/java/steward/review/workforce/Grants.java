package steward.review.workforce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.Scope;
import steward.access.Violation;

/// Whose entry a caller may change, and to what. An operator changes everyone's. A lead of a vendor changes the moderators of that vendor, and grants no more than
/// they have themselves; clearances come from an operator, who answers for the training.
record Grants(Caller caller, Sight sight) {

    private static final List<String> OF_A_LEAD = List.of(Roles.MODERATOR);

    /// What comes of it.
    sealed interface Answer {
        record Granted() implements Answer {}

        /// The entry is another's: as if it were not there.
        record NotFound() implements Answer {}

        record Forbidden(String detail) implements Answer {}

        record Invalid(List<Violation> errors) implements Answer {}
    }

    /// Whether the caller may change anything of an entry that is there.
    Answer onChanging(PersonRow person) {
        Answer anyone = onRegistering(person.id());
        if (!(anyone instanceof Answer.Granted) || caller.has(Roles.OPERATOR)) {
            return anyone;
        }
        if (!sight.covers(person)) {
            return new Answer.NotFound();
        }
        return OF_A_LEAD.containsAll(person.roles())
                ? anyone
                : new Answer.Forbidden("an operator must change who is more than a moderator");
    }

    private Answer onRegistering(String person) {
        if (person.equals(caller.id())) {
            return new Answer.Forbidden("another operator must change your own access");
        }
        return caller.has(Roles.OPERATOR) || !sight.firm().isEmpty()
                ? new Answer.Granted()
                : new Answer.Forbidden("an operator must change who is staff");
    }

    /// Whether the caller may make this of an entry.
    ///
    /// @param before null where there was none
    Answer onGranting(@Nullable PersonRow before, PersonRow after) {
        Answer reached = before == null ? onRegistering(after.id()) : onChanging(before);
        if (!(reached instanceof Answer.Granted) || caller.has(Roles.OPERATOR)) {
            return reached;
        }
        List<Violation> errors = new ArrayList<>();
        within("roles", OF_A_LEAD, after.roles(), errors);
        within("regions", caller.regions(), after.regions(), errors);
        within("markets", caller.markets(), after.markets(), errors);
        within("languages", caller.languages(), after.languages(), errors);
        within(
                "clearances",
                before == null ? List.of() : before.clearances(),
                after.clearances(),
                errors);
        same("vendor", sight.firm(), after.vendor(), errors);
        if (!sight.site().isEmpty()) {
            same("site", sight.site(), after.site(), errors);
        }
        same("client", before == null ? null : before.client(), after.client(), errors);
        same("team", before == null ? null : before.team(), after.team(), errors);
        return errors.isEmpty() ? reached : new Answer.Invalid(List.copyOf(errors));
    }

    /// @throws ProblemException for every answer but the one that grants
    static void require(Answer answer) {
        switch (answer) {
            case Answer.Granted _ -> {}
            case Answer.NotFound _ -> throw ProblemException.notFound();
            case Answer.Forbidden(String detail) -> throw ProblemException.forbidden(detail);
            case Answer.Invalid(List<Violation> errors) -> throw ProblemException.invalid(errors);
        }
    }

    private static void within(
            String field, Collection<String> limit, List<String> asked, List<Violation> errors) {
        within(field, new Scope(false, Set.copyOf(limit)), asked, errors);
    }

    private static void within(
            String field, Scope limit, List<String> asked, List<Violation> errors) {
        if (!limit.coversAll(asked)) {
            errors.add(
                    new Violation(
                            field,
                            "granted-by-a-lead",
                            limit.names().isEmpty()
                                    ? "none: an operator grants these"
                                    : "some of "
                                            + String.join(
                                                    ", ",
                                                    limit.names().stream().sorted().toList())));
        }
    }

    private static void same(
            String field,
            @Nullable String expected,
            @Nullable String asked,
            List<Violation> errors) {
        if (!Objects.equals(expected, asked)) {
            errors.add(
                    new Violation(
                            field,
                            "granted-by-a-lead",
                            expected == null ? "nothing: an operator sets it" : expected));
        }
    }
}
