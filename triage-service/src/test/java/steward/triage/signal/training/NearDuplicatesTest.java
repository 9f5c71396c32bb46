package steward.triage.signal.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    @Test
    void textsThatDifferByAWordAreOneGroup() {
        int[] groups =
                NearDuplicates.groupsOf(
                        List.of(
                                "free entry in a weekly competition to win tickets, text the word to this number today",
                                "shall we meet at the station at nine",
                                "free entry in a weekly competition to win tickets, text the word to that number today"));

        assertThat(groups).containsExactly(0, 1, 0);
    }
}
