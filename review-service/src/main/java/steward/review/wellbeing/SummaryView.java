package steward.review.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a week exposed people to, in groups that are too large to find anyone in.
///
/// @param weekFrom the Monday
record SummaryView(LocalDate weekFrom, List<GroupView> groups) {

    /// Fewer people are nobody's to see (domain §6.8).
    static final int LEAST = 5;

    /// People of a region who were exposed to a harm.
    record Group(String region, String harm, long people, long loadMillis) {}

    /// @param suppressed whether the group is too small to say anything of it
    /// @param people absent where it is
    /// @param minutesEach the load on average, per person and week; absent where it is
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupView(
            String region,
            String harm,
            boolean suppressed,
            @Nullable Long people,
            @Nullable Long minutesEach) {

        static GroupView of(Group group) {
            return group.people() < LEAST
                    ? new GroupView(group.region(), group.harm(), true, null, null)
                    : new GroupView(
                            group.region(),
                            group.harm(),
                            false,
                            group.people(),
                            Duration.ofMillis(group.loadMillis() / group.people()).toMinutes());
        }
    }

    static SummaryView of(LocalDate monday, List<Group> groups) {
        return new SummaryView(monday, groups.stream().map(GroupView::of).toList());
    }
}
