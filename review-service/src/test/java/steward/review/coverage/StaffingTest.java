package steward.review.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.access.Scope;
import steward.review.queue.Demands;
import steward.review.queue.Fit;
import steward.review.queue.GeneralistConfig;
import steward.review.queue.Lane;
import steward.review.queue.Reach;
import steward.review.workforce.OnShift.Worker;

class StaffingTest {

    private static final Demands NONE = new Demands(Map.of(), Map.of());
    private static final GeneralistConfig ENGLISH = () -> List.of("en");

    @Test
    void whoseMarketAndLanguageItIsTakesItOnTheFirstStep() {
        assertThat(step(lane("spam"), worker("PH", "tl"))).isEqualTo(Staffing.OWN);
    }

    @Test
    void whoSpeaksItElsewhereTakesItOnTheNextAndAGeneralistOnTheLast() {
        assertThat(step(lane("spam"), worker("AU", "tl"))).isEqualTo(Ladder.LANGUAGE);
        assertThat(step(lane("spam"), worker("AU", "en"))).isEqualTo(Ladder.GENERALIST);
        assertThat(step(lane("spam"), worker("AU", "en"), worker("AU", "tl")))
                .isEqualTo(Ladder.LANGUAGE);
    }

    @Test
    void whereNobodyMayTakeItItIsUncovered() {
        assertThat(step(lane("spam"))).isEqualTo(Ladder.UNCOVERED);
        assertThat(step(lane("spam"), worker("AU", "ja"))).isEqualTo(Ladder.UNCOVERED);
    }

    @Test
    void whatNeedsAClearanceFindsNobodyWithoutItOnAnyStep() {
        Lane cleared =
                new Lane(
                        "apac",
                        "PH",
                        "tl",
                        List.of("tl"),
                        List.of("child-safety"),
                        "minor_safety",
                        new Lane.Subject("social-app", "feed"));

        assertThat(step(cleared, worker("PH", "tl"), worker("AU", "en")))
                .isEqualTo(Ladder.UNCOVERED);
    }

    @Test
    void whoOptedOutIsNotThereForThatCategory() {
        Worker optedOut =
                new Worker(
                        worker("PH", "tl").reach(),
                        new Fit(Set.of("hate_speech"), Set.of(), Set.of(), Set.of(), ""));

        assertThat(step(lane("hate_speech"), optedOut)).isEqualTo(Ladder.UNCOVERED);
        assertThat(step(lane("spam"), optedOut)).isEqualTo(Staffing.OWN);
    }

    @Test
    void whoWorksInAnotherRegionIsNotThere() {
        Worker elsewhere =
                new Worker(
                        new Reach(List.of("emea"), Scope.all(), Scope.all(), Scope.all()),
                        worker("PH", "tl").fit());

        assertThat(step(lane("spam"), elsewhere)).isEqualTo(Ladder.UNCOVERED);
    }

    private static int step(Lane lane, Worker... there) {
        return new Staffing(List.of(there), NONE, ENGLISH).firstStep(lane);
    }

    private static Worker worker(String market, String language) {
        return new Worker(
                new Reach(
                        List.of("apac"),
                        Scope.of(List.of(market)),
                        Scope.of(List.of(language)),
                        Scope.nothing()),
                new Fit(Set.of(), Set.of(), Set.of(), Set.of(), ""));
    }

    private static Lane lane(String category) {
        return new Lane(
                "apac",
                "PH",
                "tl",
                List.of("tl"),
                List.of(),
                category,
                new Lane.Subject("social-app", "feed"));
    }
}
