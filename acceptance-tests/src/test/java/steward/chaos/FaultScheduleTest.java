package steward.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import steward.chaos.fault.Fault;
import steward.chaos.fault.Faults;

class FaultScheduleTest {

    @Test
    void theSameSeedGivesTheSameFaultsAfterTheSameCalms() {
        // Given
        FaultSchedule one = new FaultSchedule(7, Faults.shortSelection(), Faults.mixture());
        FaultSchedule other = new FaultSchedule(7, Faults.shortSelection(), Faults.mixture());

        // Then
        assertThat(first(100, one)).isEqualTo(first(100, other));
    }

    @Test
    void anotherSeedGivesAnotherOrder() {
        // Given
        FaultSchedule one = new FaultSchedule(7, Faults.shortSelection(), List.of());
        FaultSchedule other = new FaultSchedule(8, Faults.shortSelection(), List.of());

        // Then
        assertThat(first(5, one)).isNotEqualTo(first(5, other));
    }

    @Test
    void eachOfASelectionComesOnce() {
        // Given
        List<Fault> selection = Faults.shortSelection();
        FaultSchedule schedule = new FaultSchedule(7, selection, List.of());

        // When
        List<String> all = names(first(selection.size(), schedule));

        // Then
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(selection.stream().map(Fault::name).toList());
        assertThat(schedule.next()).isEmpty();
    }

    @Test
    void aMixtureComesWholeBeforeAnythingComesAgain() {
        // Given
        List<Fault> mixture = Faults.mixture();
        FaultSchedule schedule = new FaultSchedule(7, List.of(), mixture);

        // When
        List<String> once = names(first(mixture.size(), schedule));
        Optional<FaultSchedule.Next> again = schedule.next();

        // Then
        assertThat(once).doesNotHaveDuplicates();
        assertThat(again).isPresent();
    }

    private static List<String> first(int many, FaultSchedule schedule) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            schedule.next().ifPresent(next -> drawn.add(next.calm() + " " + next.fault().name()));
        }
        return drawn;
    }

    private static List<String> names(List<String> drawn) {
        return drawn.stream().map(one -> one.substring(one.indexOf(' ') + 1)).toList();
    }
}
