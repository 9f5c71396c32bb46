package steward.review.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.access.Scope;
import steward.access.register.Standing;
import steward.contracts.access.AccessGranted;
import steward.contracts.id.PersonId;
import steward.contracts.id.ReviewerId;
import steward.review.CaseFixtures;
import steward.review.queue.Reach;

class AuthorityTest {

    private final Authority asked =
            new Authority(
                    new ReviewerId("lead-emea"),
                    "lead",
                    null,
                    new Reach(
                            List.of("amer", "emea"),
                            Scope.of(Set.of("DE", "AT")),
                            Scope.of(Set.of("*")),
                            Scope.of(Set.of())));

    @Test
    void reachesNoFurtherThanWhatIsGrantedWhenItIsACasesTurn() {
        Authority now = asked.now(granted("lead", List.of("emea"), List.of("DE"))).orElseThrow();

        assertThat(now.reach().regions()).containsExactly("emea");
        assertThat(now.reach().markets().covers("DE")).isTrue();
        assertThat(now.reach().markets().covers("AT")).isFalse();
        assertThat(
                        asked.now(granted("lead", List.of("*"), List.of("*")))
                                .orElseThrow()
                                .reach()
                                .markets()
                                .covers("US"))
                .isFalse();
    }

    @Test
    void isNothingOnceAccessOrTheRoleHasEnded() {
        assertThat(asked.now(new Standing.Ended(CaseFixtures.NOON))).isEmpty();
        assertThat(asked.now(new Standing.Unregistered())).isEmpty();
        assertThat(asked.now(granted("auditor", List.of("*"), List.of("*")))).isEmpty();
    }

    private static Standing granted(String role, List<String> regions, List<String> markets) {
        return new Standing.Granted(
                new AccessGranted(
                        new PersonId("lead-emea"),
                        List.of(role),
                        regions,
                        markets,
                        List.of("*"),
                        List.of("*"),
                        null,
                        null,
                        null,
                        null,
                        new PersonId("operator"),
                        CaseFixtures.NOON,
                        null));
    }
}
