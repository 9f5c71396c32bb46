package steward.localplatform.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final People people = People.shipped();

    @Test
    void are_named_uniquely() {
        assertThat(people.all()).extracting(Person::name).doesNotHaveDuplicates();
    }

    @Test
    void read_every_language_of_the_demo_with_and_without_clearance() {
        assertThat(moderators())
                .flatExtracting(Person::languages)
                .contains(
                        "en", "es", "pt", "fr", "de", "it", "nl", "ar", "hi", "ja", "ko", "zh",
                        "ru", "ms");
        assertThat(moderators()).anyMatch(person -> person.clearances().isEmpty());
        assertThat(moderators()).anyMatch(person -> !person.clearances().isEmpty());
    }

    @Test
    void work_for_two_vendors_in_every_region() {
        for (String region : List.of("amer", "emea", "apac")) {
            assertThat(moderators())
                    .filteredOn(person -> person.regions().contains(region))
                    .extracting(Person::vendor)
                    .filteredOn(Objects::nonNull)
                    .contains("northwind", "clearview");
        }
    }

    @Test
    void fill_every_role_and_every_team() {
        assertThat(people.all())
                .flatExtracting(Person::roles)
                .contains(
                        "product",
                        "moderator",
                        "lead",
                        "quality",
                        "specialist",
                        "policy-manager",
                        "analyst",
                        "operator",
                        "auditor");
        assertThat(people.all())
                .extracting(Person::team)
                .contains(
                        "child-safety",
                        "legal",
                        "public-policy",
                        "law-enforcement",
                        "press",
                        "partners");
    }

    @Test
    void say_nothing_of_a_claim_that_they_do_not_have() {
        assertThat(people.named("social-app").orElseThrow().claims())
                .containsEntry("client", "social-app")
                .doesNotContainKeys("vendor", "team");
    }

    @Test
    void each_have_a_button_on_the_sign_in_page() throws JsonProcessingException {
        // When
        String page = SignInPage.of(people);

        // Then
        assertThat(people.all())
                .allSatisfy(person ->
                        assertThat(page)
                                .contains("name=\"username\" value=\"" + person.name() + "\""));
        assertThat(page).contains("&quot;roles&quot;:[&quot;lead&quot;");
    }

    @Test
    void each_get_a_token_under_their_whole_name_only() throws JsonProcessingException {
        assertThat(ProviderConfig.json(people, Path.of("page.html")))
                .contains("\"^social-app$\"")
                .contains("\"^lead-emea$\"");
    }

    @Test
    void ask_for_tokens_as_people_do_and_products_as_systems_do() {
        assertThat(TokenRequest.form("dieter"))
                .startsWith("grant_type=password")
                .contains("username=dieter");
        assertThat(TokenRequest.form("social-app"))
                .startsWith("grant_type=client_credentials")
                .contains("client_id=social-app");
    }

    private List<Person> moderators() {
        return people.all().stream()
                .filter(person -> person.roles().contains("moderator"))
                .toList();
    }
}
