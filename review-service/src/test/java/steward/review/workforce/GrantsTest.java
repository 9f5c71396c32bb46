package steward.review.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.access.Caller;
import steward.access.Scope;
import steward.access.Violation;
import steward.contracts.access.Suitability;
import steward.review.workforce.Grants.Answer;

/// Duty A15: firm and site are tenants.
class GrantsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Grants lead = grants("lead", "northwind", null, "lead", "moderator");
    private final PersonRow own = person("ana", "northwind", null, List.of("moderator"));

    @Test
    void aLeadOfAVendorChangesTheModeratorsOfThatVendor() {
        assertThat(lead.onChanging(own)).isEqualTo(new Answer.Granted());
        assertThat(lead.onGranting(own, own)).isEqualTo(new Answer.Granted());
        assertThat(lead.onGranting(null, own)).isEqualTo(new Answer.Granted());
    }

    @Test
    void thePeopleOfAnotherVendorAreNotFound() {
        PersonRow foreign = person("elena", "clearview", null, List.of("moderator"));
        PersonRow staff = person("lea", null, null, List.of("moderator"));

        assertThat(lead.onChanging(foreign)).isEqualTo(new Answer.NotFound());
        assertThat(lead.onGranting(foreign, own)).isEqualTo(new Answer.NotFound());
        assertThat(lead.onChanging(staff)).isEqualTo(new Answer.NotFound());
    }

    @Test
    void thePeopleOfAnotherSiteAreNotFoundByWhoIsBoundToOne() {
        Grants ofManila = grants("lead", "northwind", "manila", "lead");

        assertThat(ofManila.onChanging(person("a", "northwind", "sofia", List.of("moderator"))))
                .isEqualTo(new Answer.NotFound());
        assertThat(ofManila.onChanging(person("a", "northwind", "manila", List.of("moderator"))))
                .isEqualTo(new Answer.Granted());
    }

    @Test
    void aLeadGrantsNoMoreThanTheyHaveAndNoClearance() {
        PersonRow more =
                new PersonRow(
                        "ana",
                        List.of("moderator", "operator"),
                        List.of("emea", "apac"),
                        List.of("*"),
                        List.of("fr"),
                        List.of("child-safety"),
                        "clearview",
                        "social-app",
                        "legal",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        1,
                        "lead",
                        NOW,
                        Profile.EMPTY);

        assertThat(lead.onGranting(own, more))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(Violation::field)
                                        .containsExactly(
                                                "roles",
                                                "regions",
                                                "markets",
                                                "languages",
                                                "clearances",
                                                "vendor",
                                                "client",
                                                "team"));
    }

    @Test
    void whoIsMoreThanAModeratorOrStaffIsAnOperatorsToChange() {
        PersonRow anotherLead = person("other", "northwind", null, List.of("lead", "moderator"));

        assertThat(lead.onChanging(anotherLead)).isInstanceOf(Answer.Forbidden.class);
        assertThat(grants("lead", null, null, "lead").onChanging(own))
                .isInstanceOf(Answer.Forbidden.class);
        assertThat(grants("op", null, null, "operator").onChanging(anotherLead))
                .isEqualTo(new Answer.Granted());
    }

    @Test
    void nobodyChangesTheirOwn() {
        assertThat(grants("ana", "northwind", null, "lead").onChanging(own))
                .isInstanceOf(Answer.Forbidden.class);
        assertThat(grants("ana", null, null, "operator").onGranting(own, own))
                .isInstanceOf(Answer.Forbidden.class);
    }

    private static Grants grants(
            String id, @Nullable String vendor, @Nullable String site, String... roles) {
        Caller caller =
                new Caller(
                        id,
                        Set.of(roles),
                        Scope.of(List.of("emea")),
                        Scope.of(List.of("DE", "AT")),
                        Scope.of(List.of("de", "en")),
                        Scope.of(List.of("child-safety")),
                        vendor,
                        null,
                        null);
        return new Grants(
                caller,
                Sight.of(
                        caller,
                        new Suitability(
                                site, null, List.of(), List.of(), List.of(), List.of(), null)));
    }

    private static PersonRow person(
            String id, @Nullable String vendor, @Nullable String site, List<String> roles) {
        return new PersonRow(
                id,
                roles,
                List.of("emea"),
                List.of("DE"),
                List.of("de"),
                List.of(),
                vendor,
                null,
                null,
                site,
                null,
                List.of(),
                null,
                null,
                1,
                "operator",
                NOW,
                Profile.EMPTY);
    }
}
