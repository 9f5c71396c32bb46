package steward.review.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.review.wellbeing.SummaryView.Group;
import steward.review.wellbeing.SummaryView.GroupView;

/// Figures of groups under five are suppressed (domain §6.8).
class SummaryViewTest {

    @Test
    void saysNothingOfFewerThanFivePeople() {
        // When
        SummaryView view =
                SummaryView.of(
                        LocalDate.of(2026, 11, 16),
                        List.of(
                                new Group("emea", "hate", 4, Duration.ofHours(4).toMillis()),
                                new Group("emea", "violence", 5, Duration.ofHours(5).toMillis())));

        // Then
        assertThat(view.groups())
                .containsExactly(
                        new GroupView("emea", "hate", true, null, null),
                        new GroupView("emea", "violence", false, 5L, 60L));
    }
}
